// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/request.h"

#include <array>

namespace trama::lab
{

std::string_view nameOf(Act act)
{
    static constexpr std::array<std::string_view, 26> Names = {
        "tick",    "read",  "write",     "add",        "cas",   "print",   "acquire",
        "release", "wait",  "notify",    "set",        "clear", "abort",   "reset",
        "put",     "get",   "task_done", "join queue", "send",  "receive", "poll",
        "close",   "start", "end",       "join",       "sleep"};
    return Names[static_cast<std::size_t>(act)];
}

std::string_view nameOf(Kind kind)
{
    static constexpr std::array<std::string_view, 15> Names = {
        "clock",   "task",      "variable",         "output",        "Lock",
        "RLock",   "Semaphore", "BoundedSemaphore", "Condition",     "Event",
        "Barrier", "Queue",     "LifoQueue",        "PriorityQueue", "Pipe"};
    return Names[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(Fault fault)
{
    static constexpr std::array<std::string_view, 7> Names = {
        "",
        "RuntimeError: release unlocked lock",
        "ValueError: semaphore or lock released too many times",
        "RuntimeError: cannot wait on un-acquired lock",
        "BrokenBarrierError",
        "ValueError: task_done() called too many times",
        "EOFError",
    };
    return Names[static_cast<std::size_t>(fault)];
}

} // namespace trama::lab
