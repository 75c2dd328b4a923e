// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/loader.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace trama::test
{

/// A learner's home that is empty at first and gone afterwards.
class Home
{
public:
    Home()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("TramaTests"));
        QCoreApplication::setApplicationName(QStringLiteral("TramaTests"));
        qputenv("XDG_DATA_HOME", path("data").toLocal8Bit());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path("settings"));
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    static QByteArray read(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

/// The course that comes with the program.
inline course::Course realCourse()
{
    course::Findings findings;
    return course::load(QStringLiteral(TRAMA_SOURCE_DIR "/resources/course"), findings);
}

} // namespace trama::test
