// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/files.h"

#include "app/cli/complaint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <cstdio>

namespace trama::cli
{

static bool writeToStdout(const QByteArray &text)
{
    const auto size = static_cast<std::size_t>(text.size());
    return std::fwrite(text.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

bool saved(const QString &to, const QByteArray &text, QString &error)
{
    QSaveFile file(to);
    const bool done =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    if (!done)
        error = file.errorString();
    return done;
}

bool writeJson(const QString &to, const QJsonObject &json)
{
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Indented);
    if (to.isEmpty()) {
        if (writeToStdout(text))
            return true;
        complain(tr("The JSON could not be written to stdout."));
        return false;
    }
    QString error;
    if (saved(to, text, error))
        return true;
    complain(tr("The JSON could not be written to %1: %2.").arg(to, error));
    return false;
}

} // namespace trama::cli
