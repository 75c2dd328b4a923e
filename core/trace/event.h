// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/ids.h"
#include "core/trace/time.h"

#include <string_view>

namespace trama
{

/// What can happen. Events come in families, of which each begins with what may block and ends
/// with what came of it: wait / obtain / release, await / pass, put / get, send / receive.
/// The values are stored in recordings: append, never renumber.
enum class Verb : std::uint8_t {
    // The life of a task. Argument: the other task (Start, JoinWait, Joined, JoinGiveUp; -1 in a
    // JoinWait: all threads that are left) or how it ended (End: an Ending). Detail of a JoinWait:
    // 1 with a timeout.
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

    // What can be held. Argument of Create: the object's size (a semaphore's first value, a
    // queue's bound, a barrier's parties, an array's length), its detail: the ObjectKind; of a
    // Wait: the timeout in nanoseconds, -1 without; of Obtain and Release of an RLock: how often
    // its holder holds it then.
    Create = 30,
    Wait = 31,
    Obtain = 32,
    Release = 33, ///< detail 1: by a task that did not hold it
    GiveUp = 34,  ///< did not get it: the timeout passed, or the call did not want to wait
    Inherit = 36, ///< fork copied it while it was held. Argument: the task that held the original
    Misuse = 35,  ///< the object was used wrongly. Argument: StringId of Python's own words; detail

    // Problems in the program. Argument: the StringId of the text.
    Raise = 40,

    // Cores. Argument: the CoreId; flags of CoreOff tell why.
    CoreOn = 50,
    CoreOff = 51,

    // The GIL, an object of kind Gil. Detail of a Take: 1 after a wait; of a Drop: 1 when others
    // wait.
    GilWait = 80,
    GilRequest = 81, ///< has waited as long as the switch interval: asks the holder to drop it
    GilTake = 82,
    GilDrop = 83,

    // Waiting for what another task signals: Condition, Event, Barrier. Argument of Await: the
    // timeout in nanoseconds, -1 without; of Notify: how many it wakes, -1 all.
    Await = 100, ///< of a barrier: arrives
    Pass = 101,  ///< what it awaited came, at once or after a wait; GiveUp when it did not
    Notify = 102,
    Set = 103,
    Clear = 104,
    Break = 105, ///< the barrier is broken; those who stand at it give up
    Reset = 106, ///< the barrier is whole and empty again

    // What holds things. Argument of Put, Get, Send and Receive: the number of the Item, counted
    // by the object; of the waits: the timeout in nanoseconds, -1 without.
    PutWait = 110, ///< for room
    Put = 111,
    GetWait = 112, ///< for a thing
    Get = 113,
    TaskDone = 114,
    DrainWait = 115, ///< until all things that were put are done: queue.join()
    Drained = 116,
    Close = 117,
    SendWait = 120,
    Send = 121, ///< into the pipe, by the feeder of a queue between processes as well. Detail: end
    ReceiveWait = 122,
    Receive = 123,   ///< Detail: the end of the pipe
    FlushWait = 124, ///< a process may not end before its feeder has sent what is buffered
    Flushed = 125,

    // What is shared. Argument: the number of the Item with the value, and 2^32 times its place.
    Load = 130,
    Store = 131,

    // A call that another process executes for us. Argument of Call: StringId of the words.
    Call = 140,
    Return = 141,

    // Work handed to a pool or executor. Argument: the number of the Item that is the job; -1 in a
    // ResultWait and a Result: any job. Detail of a ResultWait: 1 with a timeout.
    Submit = 150,
    JobBegin = 151,
    /// Detail: 0 returned, 1 raised; then the argument has besides, 2^32 times, the number of the
    /// Item with the exception's words, plus one.
    JobEnd = 152,
    ResultWait = 153,
    Result = 154,

    /// The task goes on because of what another one did. Argument: the position of that event in
    /// the trace; object: where they met, none for the end of a task.
    WokenBy = 160,
};

/// The name of a verb in files, for example "get_wait"; empty for a value that is none.
std::string_view nameOf(Verb verb);

/// What was done wrong; the detail of a Misuse.
enum class Misuse : std::uint8_t {
    NotHeld = 1,      ///< released though nobody held it
    OverBound = 2,    ///< released above its bound
    NotOwner = 3,     ///< released by a task that is not its holder
    WithoutLock = 4,  ///< waited or notified without holding the condition's lock
    MissingGuard = 5, ///< a spawned process would start processes while it imports the program
    NoTarget = 6,     ///< the function was called, and its result given as the target
};

/// Whether the task may block on the event's object from here on.
constexpr bool beginsWait(Verb verb)
{
    switch (verb) {
    case Verb::Wait:
    case Verb::Await:
    case Verb::PutWait:
    case Verb::GetWait:
    case Verb::DrainWait:
    case Verb::SendWait:
    case Verb::ReceiveWait:
    case Verb::FlushWait:
    case Verb::Call:
    case Verb::ResultWait:
        return true;
    default:
        return false;
    }
}

/// Whether a wait of the task for the event's object is over with it, if there was one.
constexpr bool endsWait(Verb verb)
{
    switch (verb) {
    case Verb::Obtain:
    case Verb::Pass:
    case Verb::Put:
    case Verb::Get:
    case Verb::Drained:
    case Verb::Send:
    case Verb::Receive:
    case Verb::Flushed:
    case Verb::Return:
    case Verb::Result:
    case Verb::GiveUp:
        return true;
    default:
        return false;
    }
}

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
    std::uint8_t detail = 0; ///< as the verb says: OffReason of a CoreOff, Misuse …
    bool late = false;       ///< came after later ones were already kept; its time was moved up
    std::uint8_t reserved = 0;
};
static_assert(sizeof(Event) == 32);

/// Whether the wait that begins ends by itself after a time.
constexpr bool isTimed(const Event &event)
{
    switch (event.verb) {
    case Verb::Wait:
    case Verb::Await:
    case Verb::PutWait:
    case Verb::GetWait:
    case Verb::ReceiveWait:
        return event.argument >= 0;
    case Verb::JoinWait:
    case Verb::ResultWait:
        return event.detail != 0;
    default:
        return false;
    }
}

constexpr bool isOfGil(Verb verb)
{
    return verb >= Verb::GilWait && verb <= Verb::GilDrop;
}

/// Whether it concerns no other task: the GIL was free when it was taken, or nobody waited for it
/// when it was dropped. Python does that all the time.
constexpr bool isGilRoutine(const Event &event)
{
    return (event.verb == Verb::GilTake || event.verb == Verb::GilDrop) && event.detail == 0;
}

} // namespace trama
