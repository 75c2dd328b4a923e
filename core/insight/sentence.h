// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <optional>
#include <string>
#include <vector>

namespace trama::insight
{

/// What a sentence says, one for each meaning. Beside each stands what its parts are, where that
/// is not plain: `others`, `number`, `outOf`, `text`, `duration`.
enum class Pattern : std::uint8_t {
    Silent, ///< nothing by itself; silenceOf() says why

    // The life of a task.
    Starts, ///< others: whom
    Begins, ///< others: its parent, if it has one
    Ends,   ///< returned, or how is not known
    EndsByException,
    Exits,        ///< number: the exit status
    IsKilled,     ///< number: the signal; 0 when not known
    WaitsForEnd,  ///< others: whose; none: all that are left. number: 1 with a timeout
    SeesEnd,      ///< others: whose. duration: waited
    GivesUpOnEnd, ///< others: whose. duration: waited

    Sleeps, ///< duration: for how long it means to
    Wakes,  ///< duration: how long it slept

    Prints,      ///< text: what
    PrintsError, ///< the same, to stderr
    IsPrinted,   ///< by whom is not known
    IsPrintedError,
    WaitsForIo,
    HasIo, ///< duration: waited

    Makes,        ///< number: the size, as Create has it
    Copies,       ///< fork made the copy
    InheritsHeld, ///< others: who held it at the fork

    // What can be held. Of what begins a wait, duration: the timeout, if there is one; of what
    // ends one: how long it was, none without a wait. So in all that follows.
    WaitsFor,       ///< others: who holds it
    WaitsForPermit, ///< others: who is inside
    Takes,
    TakesAgain,       ///< number: how often it holds it now
    TakesPermit,      ///< number: how many are left
    Releases,         ///< others: who waits for it
    ReleasesOnce,     ///< number: how often it still holds it
    ReleasesForOther, ///< others: who held it
    GivesPermitBack,  ///< number: how many are free. others: who waits
    GivesUpWaiting,
    FindsBroken, ///< a barrier, while it waited
    FindsClosed, ///< while it waited
    FindsEmpty,  ///< a queue, and does not wait
    FindsFull,   ///< the same
    GoesWithout, ///< does not get it and does not wait. others: who holds it

    // Mistakes that Python told. text: Python's words.
    ReleasesUnheld,
    OverReleases,
    ReleasesForeign,
    UsesWithoutLock,
    LacksGuard,
    CallsTarget,
    Misuses, ///< in a way that is not known here
    Raises,  ///< text: the exception

    // The GIL.
    WaitsForGil,  ///< others: who holds it
    AsksForGil,   ///< has waited as long as the switch interval. others: who holds it
    TakesGil,     ///< duration: waited
    HandsGilOver, ///< others: who waits

    // Signals.
    AwaitsNotify,
    AwaitsSet,
    Arrives,     ///< at a barrier. number: how many are there now, outOf: how many it waits for
    ArrivesLast, ///< the same; all go on
    IsNotified,
    PassesSet,
    PassesBarrier,
    Notifies, ///< others: who may go on, number: how many, outOf: of how many that waited
    Sets,     ///< others: who may go on
    Clears,
    Breaks, ///< others: who stands there
    Resets, ///< others: who stands there

    // Things. text: the thing.
    WaitsForRoom,
    Puts, ///< number: how many are in it now
    WaitsForItem,
    Gets,            ///< number: how many are left
    FinishesItem,    ///< number: how many are left to be done
    WaitsForAllDone, ///< number: how many are left to be done
    AllDone,
    Closes,
    WaitsForPipeRoom,
    Sends,
    Feeds, ///< a queue's feeder, out of the buffer into the pipe
    WaitsForMessage,
    Receives,
    WaitsForFlush,
    Flushed,

    // Values. text: the value. number: its place in an Array; -1 of all others.
    Reads,
    Writes,

    Calls, ///< text: the call, that another process executes
    IsAnswered,

    // Jobs. text: what is to be done, number: the job's; 0 any job.
    Submits,
    BeginsJob,
    EndsJob,
    RaisesInJob, ///< words: the exception
    WaitsForResult,
    HasResult,
};

/// One event as data that can be said in any language.
struct Sentence
{
    Pattern pattern = Pattern::Silent;
    Time time{};
    TaskId task = TaskId::None; ///< who
    ObjectId object = ObjectId::None;
    SiteId site = SiteId::None;
    std::vector<TaskId> others;
    std::int64_t number = 0;
    std::int64_t outOf = 0;
    std::string text;  ///< UTF-8
    std::string words; ///< a second text
    std::optional<Time> duration;
    /// The position in the trace of what another task did, because of which it goes on.
    std::optional<std::size_t> cause;
};

} // namespace trama::insight
