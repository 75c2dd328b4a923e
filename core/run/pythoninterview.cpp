// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pythoninterview.h"

#include <QFileInfo>
#include <QVersionNumber>

namespace trama::run
{

namespace
{

constexpr int patience = 10'000; // ms; a cold disk or a wrapper may take its time

const QByteArray greeting = "trama-python";

// It imports nothing but sys, which no file of the learner's can shadow, and speaks Python 2 too,
// so that even what is too old can say so.
constexpr const char *question = R"(import sys
i = getattr(sys, "implementation", None)
t = u"\n".join([u"trama-python", i.name if i else u"cpython", u"%d.%d.%d" % sys.version_info[:3],
    u"t" if "t" in getattr(sys, "abiflags", "") else u"", u"" + (sys.executable or "")])
o = getattr(sys.stdout, "buffer", sys.stdout)
o.write(t.encode("utf-8", "surrogateescape" if i else "replace"))
)";

QString implementationName(const QString &name)
{
    if (name == QLatin1String("cpython"))
        return QStringLiteral("CPython");
    if (name == QLatin1String("pypy"))
        return QStringLiteral("PyPy");
    return name;
}

} // namespace

PythonInterview::PythonInterview(const QString &path, const QString &environment)
    : m_path(path), m_environment(environment)
{
    if (!QFileInfo(path).isExecutable())
        return;
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setWorkingDirectory(QStringLiteral("/"));
    m_process.start(path, {QStringLiteral("-S"), QStringLiteral("-c"), QLatin1String(question)});
}

PythonInterview::~PythonInterview()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

Python PythonInterview::result()
{
    const QFileInfo file(m_path);
    if (!file.exists())
        return unusable({}, tr("%1 does not exist; %2.").arg(m_path, remedy()));
    if (file.isDir() || !file.isExecutable())
        return unusable({}, tr("%1 cannot be executed; %2.").arg(m_path, remedy()));
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return unusable({}, tr("%1 does not answer; %2.").arg(m_path, remedy()));
    const QByteArray answer = m_process.readAllStandardOutput();
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0
        || !answer.startsWith(greeting))
        return unusable({},
                        tr("%1 does not work as a Python interpreter; %2.").arg(m_path, remedy()));
    return read(answer);
}

Python PythonInterview::read(const QByteArray &answer) const
{
    const QStringList lines = QString::fromUtf8(answer).split(QLatin1Char('\n'));
    if (lines.size() != 5)
        return unusable({},
                        tr("%1 does not work as a Python interpreter; %2.").arg(m_path, remedy()));
    const QString version = implementationName(lines[1]) + QLatin1Char(' ') + lines[2] + lines[3];
    if (lines[1] != QLatin1String("cpython")
        || QVersionNumber::fromString(lines[2]) < QVersionNumber(3, 9))
        return unusable(version, tr("%1 is %2, and Trama needs CPython 3.9 or later; %3.")
                                     .arg(m_path, version, remedy()));
    // A wrapper, as pyenv puts on the path, is passed by: the interpreter itself is what runs.
    const bool itself = m_environment.isEmpty() && QFileInfo(lines[4]).isExecutable();
    return {itself ? lines[4] : m_path, version, true, {}};
}

Python PythonInterview::unusable(const QString &version, const QString &whyNot) const
{
    return {m_path, version, false, whyNot};
}

QString PythonInterview::remedy() const
{
    if (!m_environment.isEmpty())
        return tr("make its environment anew with “python3 -m venv --clear %1”, or delete it")
            .arg(m_environment);
    return tr("choose another Python interpreter");
}

} // namespace trama::run
