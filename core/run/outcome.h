// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/labboard.h"
#include "core/trace/time.h"

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>

namespace trama::run
{

/// Where the program's stdout and stderr go, and where its stdin comes from.
enum class Streams {
    Inherited,        ///< ours, untouched, as if we were not there
    InheritedToError, ///< as Inherited, but its stdout goes to our stderr
    Captured,         ///< through pipes of ours, line by line; stdin is fed by writeInput()
    ToFile,           ///< stdout to Request::output, line by line; stderr and stdin to nowhere
};

/// Whose program it is. One that is Foreign, from a course that somebody else wrote, runs without
/// network and writes in a folder made for the run alone, which is its working directory.
enum class Trust { Own, Foreign };

/// What to run, and how.
struct Request
{
    QString python;  ///< path of the interpreter; empty: the one PythonFinder prefers
    QString program; ///< path of the .py file
    QStringList arguments;
    QString directory; ///< working directory; empty: ours
    Trust trust = Trust::Own;
    Streams streams = Streams::Captured;
    QString output; ///< Streams::ToFile: path of the file, which is made anew
    std::optional<Time> limit; ///< the run is ended after this long
    /// Bytes that all processes of the program may use together, or the run is ended; nothing:
    /// 1 GiB, or three quarters of what the machine has to spare where that is more.
    std::optional<std::uint64_t> memory;
    std::uint32_t tasks = 2000;  ///< processes and threads at one time, or the run is ended
    std::optional<LabOrder> lab; ///< the Lab decides who goes; nothing: the machine (Live)
};

/// How a run ended.
enum class How {
    Exited,   ///< code: exit status
    Killed,   ///< code: signal number
    Stopped,  ///< by stop()
    Limit,    ///< by Request::limit
    Exceeded, ///< it passed Request::memory or tasks; sentence tells which
    Halted,   ///< the Lab ended it; see Outcome::standing
    Failed,   ///< it never started, or we lost it; sentence tells why and what to do
};

/// Something in a run of the Lab that the Lab did not decide.
struct Uncontrolled
{
    lab::Uncontrolled::Kind kind;
    Line line;        ///< at which the program did that
    QString sentence; ///< translated
};

struct Outcome
{
    How how = How::Failed;
    int code = 0;
    Time wall{};      ///< from the exec to the end of the program's first process
    QString sentence; ///< for Exceeded, Halted and Failed: translated, for the user
    bool lab = false; ///< the Lab decided
    lab::Standing standing = lab::Standing::Goes; ///< of its board at the end
    std::vector<lab::Actor> steps;                ///< who went, in the Lab
    std::uint32_t timedSteps = 0; ///< so many of them, from the first, by the virtual computer
    std::vector<Uncontrolled> uncontrolled;
};

} // namespace trama::run
