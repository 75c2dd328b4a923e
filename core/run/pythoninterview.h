// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/python.h"

#include <QCoreApplication>
#include <QProcess>
#include <memory>

namespace trama::run
{

/// Asks one interpreter what it is, by running it for some milliseconds. Several can be under
/// way at once. It reads no file of the learner's and leaves no process behind.
class PythonInterview
{
    Q_DECLARE_TR_FUNCTIONS(trama::run::PythonFinder)

public:
    /// Starts it. `environment` is the folder of the virtual environment it belongs to, or empty.
    PythonInterview(const QString &path, const QString &environment);
    ~PythonInterview();

    /// Waits for the answer, at most ten seconds.
    Python result();

private:
    Python read(const QByteArray &answer) const;
    Python unusable(const QString &version, const QString &whyNot) const;
    QString remedy() const;

    QString m_path;
    QString m_environment;
    QProcess m_process;
};

} // namespace trama::run
