// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/textfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

namespace trama::window
{

TextFile TextFile::read(const QString &path)
{
    TextFile result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.error = file.errorString();
        return result;
    }
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    result.text = decoder(bytes);
    result.latin1 = decoder.hasError();
    if (result.latin1)
        result.text = QString::fromLatin1(bytes);
    result.windowsLines = result.text.contains(QStringLiteral("\r\n"));
    result.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return result;
}

QString TextFile::write(const QString &path) const
{
    QString lines = text;
    if (windowsLines)
        lines.replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = latin1 ? lines.toLatin1() : lines.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return file.errorString();
}

} // namespace trama::window
