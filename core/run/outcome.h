// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/time.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace trama::run
{

/// Where the program's stdout and stderr go, and where its stdin comes from.
enum class Streams {
    Inherited,        ///< ours, untouched, as if we were not there
    InheritedToError, ///< as Inherited, but its stdout goes to our stderr
    Captured,         ///< through pipes of ours, line by line; stdin is fed by writeInput()
};

/// What to run, and how.
struct Request
{
    QString python;  ///< path of the interpreter; empty: the one PythonFinder prefers
    QString program; ///< path of the .py file
    QStringList arguments;
    QString directory; ///< working directory; empty: ours
    Streams streams = Streams::Captured;
    std::optional<Time> limit; ///< the run is ended after this long
};

/// How a run ended.
enum class How {
    Exited,  ///< code: exit status
    Killed,  ///< code: signal number
    Stopped, ///< by stop()
    Limit,   ///< by Request::limit
    Failed,  ///< it never started, or we lost it; sentence tells why and what to do
};

struct Outcome
{
    How how = How::Failed;
    int code = 0;
    Time wall{};      ///< from the exec to the end of the program's first process
    QString sentence; ///< for Failed: translated, for the user
};

} // namespace trama::run
