// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/python.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace trama::run
{

/// Finds the Python interpreters of this machine and says which one a program is run with. It
/// asks them; it installs, changes and remembers nothing.
class PythonFinder
{
    Q_DECLARE_TR_FUNCTIONS(trama::run::PythonFinder)

public:
    /// Where to look besides the program's own folder.
    struct Places
    {
        QStringList path;      ///< folders, in their order
        QString pyenvVersions; ///< pyenv's folder of versions; empty: none

        /// PATH, /usr/local/bin and /usr/bin; pyenv by PYENV_ROOT or in the home folder.
        static Places ofThisMachine();
    };

    explicit PythonFinder(const Places &places = Places::ofThisMachine());

    /// What to run `program` with: `chosen` if it is not empty, else the virtual environment
    /// (.venv, venv) beside the program, else `python3` on the path. One that was chosen, or
    /// lies beside the program, is the answer even if it is unusable: the learner means it. An
    /// unusable `python3` on the path gives way to the newest usable one found elsewhere.
    Python preferred(const QString &chosen, const QString &program) const;

    /// All that can be found, each once, the preferred one's kind first: a virtual environment
    /// is not the interpreter that it was made from.
    QList<Python> all(const QString &chosen = {}, const QString &program = {}) const;

private:
    struct Candidate
    {
        QString path;
        QString environment; ///< the virtual environment's folder, or empty
    };

    QList<Candidate> candidates(const QString &chosen, const QString &program) const;
    QList<Candidate> onPath() const;
    QList<Candidate> ofPyenv() const;
    QString firstOnPath() const;
    Python newestUsable() const;

    static QList<Candidate> besideProgram(const QString &program);
    static QString environmentOf(const QString &path);
    static QString identity(const Candidate &candidate);

    Places m_places;
};

} // namespace trama::run
