// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/waitgraph.h"
#include "core/trace/snapshots.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace trama::insight
{

/// A task that may go next. What it would do is not asked of the program: it is what the run
/// tells of it next, whether it went then or later.
struct Option
{
    TaskId task = TaskId::None; ///< None: the clock
    std::uint8_t actor = 0;     ///< its number in the schedule
    bool went = false;          ///< in this run
    /// The position of the task's next event that says something; nothing where this run tells no
    /// more of it.
    std::optional<std::size_t> next;
};

/// Why a task cannot go.
enum class Hindrance : std::uint8_t {
    Waits,  ///< see Hindered::wait
    Sleeps, ///< until Hindered::until
    WaitsForIo,
    WaitsForGil,
    Ready, ///< it could; but who goes is chosen later
    Ended,
    NotKnown, ///< the run does not tell; it may be on its way to its next step
};

/// A task that cannot go, and why.
struct Hindered
{
    TaskId task = TaskId::None;
    Hindrance why = Hindrance::NotKnown;
    std::optional<Wait> wait;  ///< of Waits: for what, where, and for whom
    std::optional<Time> until; ///< of Sleeps, where it is known
};

/// How a run of the Lab can go on from one time.
struct Crossroads
{
    Time time{};
    /// The choice that is to be made now, by its number in the trace. Nothing where there is none:
    /// who goes next is then the only option, and there is none at all where nothing follows.
    std::optional<std::size_t> choice;
    std::vector<Option> options;
    std::vector<Hindered> hindered; ///< those who have ended last; none that has not begun
    /// Where it leads to let go who went: the next choice, or the end of the run.
    Time onward{};
};

/// What a run of the Lab, as far as snapshots have taken it in, could do next at `time`. A choice
/// is to be made now when nothing that is told lies between the time and it.
Crossroads crossroadsAt(const Trace &trace, const Snapshots &snapshots, Time time);

/// The time at which what was chosen has just been done: of the chosen task's next event that says
/// something, or just after the choice where there is none.
Time afterChoice(const Trace &trace, std::size_t choice);

} // namespace trama::insight
