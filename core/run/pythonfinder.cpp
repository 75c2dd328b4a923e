// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pythonfinder.h"

#include "core/run/pythoninterview.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QVersionNumber>
#include <algorithm>
#include <memory>
#include <vector>

namespace trama::run
{

namespace
{

const QRegularExpression &interpreterName()
{
    static const QRegularExpression name(QStringLiteral("^python3(\\.\\d+t?)?$"));
    return name;
}

const QString plainName = QStringLiteral("python3");

QVersionNumber versionOf(const Python &python)
{
    return QVersionNumber::fromString(python.version.section(QLatin1Char(' '), 1));
}

} // namespace

PythonFinder::Places PythonFinder::Places::ofThisMachine()
{
    Places places;
    places.path = qEnvironmentVariable("PATH").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    places.path << QStringLiteral("/usr/local/bin") << QStringLiteral("/usr/bin");
    places.path.removeDuplicates();
    const QString root =
        qEnvironmentVariable("PYENV_ROOT", QDir::home().filePath(QStringLiteral(".pyenv")));
    places.pyenvVersions = QDir(root).filePath(QStringLiteral("versions"));
    return places;
}

PythonFinder::PythonFinder(const Places &places) : m_places(places) {}

Python PythonFinder::preferred(const QString &chosen, const QString &program) const
{
    if (!chosen.isEmpty())
        return PythonInterview(chosen, environmentOf(chosen)).result();
    const QList<Candidate> beside = besideProgram(program);
    if (!beside.isEmpty())
        return PythonInterview(beside.first().path, beside.first().environment).result();
    const QString first = firstOnPath();
    Python python;
    if (!first.isEmpty())
        python = PythonInterview(first, environmentOf(first)).result();
    if (python.usable)
        return python;
    Python other = newestUsable();
    if (other.usable)
        return other;
    if (python.whyNot.isEmpty())
        python.whyNot =
            tr("No Python 3 was found on this computer; install CPython 3.9 or later, for "
               "example with “sudo apt install python3”.");
    return python;
}

QList<Python> PythonFinder::all(const QString &chosen, const QString &program) const
{
    const QList<Candidate> found = candidates(chosen, program);
    std::vector<std::unique_ptr<PythonInterview>> interviews;
    for (const Candidate &candidate : found)
        interviews.push_back(
            std::make_unique<PythonInterview>(candidate.path, candidate.environment));
    QList<Python> pythons;
    QSet<QString> seen;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const Python python = interviews[static_cast<std::size_t>(i)]->result();
        // A wrapper has turned out to be an interpreter that we may know already.
        const QString key = identity({python.path, found[i].environment});
        if (!seen.contains(key))
            pythons << python;
        seen << key;
    }
    return pythons;
}

QList<PythonFinder::Candidate> PythonFinder::candidates(const QString &chosen,
                                                        const QString &program) const
{
    QList<Candidate> found;
    if (!chosen.isEmpty())
        found << Candidate{chosen, environmentOf(chosen)};
    found << besideProgram(program) << onPath() << ofPyenv();
    QSet<QString> seen;
    found.removeIf([&seen](const Candidate &candidate) {
        const QString key = identity(candidate);
        const bool known = seen.contains(key);
        seen << key;
        return known;
    });
    return found;
}

QList<PythonFinder::Candidate> PythonFinder::onPath() const
{
    QList<Candidate> found;
    for (const QString &folder : m_places.path) {
        const QDir directory(folder);
        // pyenv's wrappers are slow to ask, and their interpreters are found where they lie.
        const bool wrappers =
            directory == QDir(m_places.pyenvVersions + QStringLiteral("/../shims"));
        for (const QString &name :
             directory.entryList({QStringLiteral("python3*")}, QDir::Files | QDir::Executable)) {
            const QString path = directory.filePath(name);
            if (interpreterName().match(name).hasMatch() && !(wrappers && name != plainName))
                found << Candidate{path, environmentOf(path)};
        }
    }
    return found;
}

QList<PythonFinder::Candidate> PythonFinder::ofPyenv() const
{
    QList<Candidate> found;
    if (m_places.pyenvVersions.isEmpty())
        return found;
    const QDir versions(m_places.pyenvVersions);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = versions.filePath(version + QStringLiteral("/bin/python3"));
        if (QFileInfo(path).isExecutable())
            found << Candidate{path, environmentOf(path)};
    }
    return found;
}

QString PythonFinder::firstOnPath() const
{
    for (const QString &folder : m_places.path) {
        const QFileInfo file(QDir(folder), plainName);
        if (file.isFile() && file.isExecutable())
            return file.filePath();
    }
    return {};
}

Python PythonFinder::newestUsable() const
{
    Python newest;
    for (const Python &python : all())
        if (python.usable && (!newest.usable || versionOf(newest) < versionOf(python)))
            newest = python;
    return newest;
}

QList<PythonFinder::Candidate> PythonFinder::besideProgram(const QString &program)
{
    QList<Candidate> found;
    if (program.isEmpty())
        return found;
    const QDir folder = QFileInfo(program).absoluteDir();
    for (const char *name : {".venv", "venv"}) {
        const QDir environment(folder.filePath(QLatin1String(name)));
        // A link to an interpreter that is gone counts: it tells the learner what is wrong.
        if (environment.exists(QStringLiteral("pyvenv.cfg")))
            found << Candidate{environment.filePath(QStringLiteral("bin/python3")),
                               environment.path()};
    }
    return found;
}

QString PythonFinder::environmentOf(const QString &path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    const bool inside = folder.cdUp() && folder.exists(QStringLiteral("pyvenv.cfg"));
    return inside ? folder.path() : QString();
}

QString PythonFinder::identity(const Candidate &candidate)
{
    if (!candidate.environment.isEmpty())
        return QDir(candidate.environment).canonicalPath();
    const QString canonical = QFileInfo(candidate.path).canonicalFilePath();
    return canonical.isEmpty() ? candidate.path : canonical;
}

} // namespace trama::run
