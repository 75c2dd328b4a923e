// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/ids.h"
#include "core/trace/time.h"

namespace trama
{

/// What can happen. Events come in families: wait / obtain / release.
/// The values are stored in recordings: append, never renumber.
enum class Verb : std::uint8_t {
    // The life of a task. Argument: the other task (Start, JoinWait, Joined, JoinGiveUp; -1 in a
    // JoinWait: all threads that are left) or how it ended (End: an Ending).
    Start = 1,      ///< the task starts another one
    Begin = 2,      ///< the task's first instant
    End = 3,        ///< the task's last instant
    JoinWait = 4,   ///< waits for another task to end
    Joined = 5,     ///< the other task has ended, the wait is over
    JoinGiveUp = 6, ///< the wait ended by its timeout

    // Time let pass. Argument of Sleep: nanoseconds asked for.
    Sleep = 10,
    Wake = 11,

    // Input and output. Argument of Print and Output: the StringId of the text; object: none.
    // Print is what a task wrote; Output is text that appeared and whose writer is not known.
    Print = 20,
    PrintError = 21,
    Output = 22,
    OutputError = 23,
    IoWait = 24, ///< waits for input or output
    IoDone = 25,

    // An object that one task can hold at a time.
    Create = 30,
    Wait = 31,
    Obtain = 32,
    Release = 33,
    GiveUp = 34, ///< did not get it: the timeout passed, or the call did not want to wait

    // Problems in the program. Argument: the StringId of the text.
    Raise = 40,

    // Cores. Argument: the CoreId; flags of CoreOff tell why.
    CoreOn = 50,
    CoreOff = 51,
};

/// Why a task left its core; the flags of a CoreOff.
enum class OffReason : std::uint8_t { Unknown = 0, Preempted = 1, Waiting = 2, Ended = 3 };

/// How a task ended; the argument of an End. Exit codes and signals stand in the Task.
enum class Ending : std::uint8_t { Unknown = 0, Returned = 1, Raised = 2, Exited = 3, Killed = 4 };

/// One thing that happened: 32 bytes, copied freely, meaning nothing without its Trace.
struct Event
{
    Time time{};
    std::int64_t argument = 0;
    TaskId task = TaskId::None;
    ObjectId object = ObjectId::None;
    SiteId site = SiteId::None;
    Verb verb = Verb::Begin;
    std::uint8_t detail = 0; ///< OffReason of a CoreOff; 0 otherwise
    bool late = false;       ///< came after later ones were already kept; its time was moved up
    std::uint8_t reserved = 0;
};
static_assert(sizeof(Event) == 32);

} // namespace trama
