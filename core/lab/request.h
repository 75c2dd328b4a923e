// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/footprint.h"

#include <string_view>

namespace trama::lab
{

/// The kinds of thing at which actors meet.
enum class Kind : std::uint8_t {
    Clock,
    Task,
    Variable,
    Output,
    Lock,
    RLock,
    Semaphore,
    BoundedSemaphore,
    Condition,
    Event,
    Barrier,
    Fifo,
    Lifo,
    Priority,
    Channel,
};

/// What can be asked of a thing.
enum class Act : std::uint8_t {
    Tick,           ///< the clock's only one
    Read,           ///< a variable; whether a lock is held, an event set; the size of a queue
    Write,          ///< value
    Add,            ///< value, atomically; the result is the sum
    CompareAndSwap, ///< value is expected, second is written; ok when it was as expected
    Print,
    Acquire, ///< Lock, RLock, semaphores
    Release, ///< value: how many permits of a semaphore
    Await,   ///< Condition (second: the lock's thing), Event, Barrier
    Notify,  ///< value: how many, -1 all
    Set,
    Clear,
    Break, ///< Barrier.abort
    Reset, ///< Barrier.reset
    Put,   ///< value
    Get,
    TaskDone,
    Drain, ///< Queue.join
    Send,
    Receive,
    Poll, ///< waits until something can be received
    Close,
    Start,
    End,
    Join,
    Sleep, ///< for the timeout
};

inline constexpr Time Forever = Time(-1);
inline constexpr Time Never = Time(0); ///< does not wait: try

/// One call of a task. With a timeout it waits until its deadline at most.
struct Request
{
    Act act = Act::Read;
    Thing thing = 0;
    std::int64_t value = 0;
    std::int64_t second = 0;
    Time timeout = Forever;
};

/// What Python would raise.
enum class Fault : std::uint8_t {
    None,
    NotHeld,       ///< RuntimeError: release of what is not held (or not by this task)
    OverBound,     ///< ValueError: a semaphore released too often
    WithoutLock,   ///< RuntimeError: wait or notify without the condition's lock
    BrokenBarrier, ///< BrokenBarrierError
    TooManyDone,   ///< ValueError: task_done() called too many times
    Closed,        ///< EOFError or BrokenPipeError
};

/// What came of a call, or of a part of it: a call that blocks in its middle (Condition.wait,
/// Barrier.wait, everything with a timeout) takes several steps.
struct Result
{
    bool finished = true;
    bool ok = true; ///< false: gave up (the timeout passed, or it was not to wait)
    Fault fault = Fault::None;
    std::int64_t value = 0;
};

std::string_view nameOf(Act act);
std::string_view nameOf(Kind kind);
/// Python's exception and its words.
std::string_view nameOf(Fault fault);

} // namespace trama::lab
