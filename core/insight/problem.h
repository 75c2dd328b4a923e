// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trama::insight
{

enum class ProblemKind : std::uint8_t {
    Exception,    ///< one that nobody caught
    Deadlock,     ///< tasks wait for each other in a circle
    SelfDeadlock, ///< a task waits for what it holds itself
    LeftWaiting,  ///< tasks wait for what nobody is left to do
    Race,         ///< what one task stored another overwrote without having seen it
    ReleaseNotHeld,
    ReleaseNotOwner,
    OverRelease,     ///< above the bound
    WaitWithoutLock, ///< of a Condition
    BrokenBarrier,
    QueueNotDrained,    ///< a process cannot end, because nobody gets what it put
    CutOff,             ///< threads that had not ended when their process did
    MissingGuard,       ///< no `if __name__ == "__main__":`
    NoTarget,           ///< `target=f()`
    SwallowedException, ///< in a thread or a job; the program ended as if nothing had been
};

/// The name of a kind in everything that is written; it never changes.
std::string_view nameOf(ProblemKind kind);

/// A task that waits and who would have to act: "Ana waits at line 12 for fork B, held by Bruno".
struct Blocked
{
    TaskId task = TaskId::None;
    ObjectId object = ObjectId::None; ///< None: it waits for the end of `holder`
    Verb by{};                        ///< JoinWait, Wait, Await, GetWait …
    TaskId holder = TaskId::None;     ///< None: nobody in particular
    SiteId site = SiteId::None;       ///< where it waits

    friend bool operator==(const Blocked &, const Blocked &) = default;
};

/// Something that went wrong in the program, with what is needed to show it.
struct Problem
{
    ProblemKind kind = ProblemKind::Exception;
    std::string words; ///< Python's own, for example "ValueError: no seats"; empty without
    /// Who did it or suffers it. Of a Race: who overwrote, whose value was lost.
    std::vector<TaskId> tasks;
    std::vector<ObjectId> objects;
    std::vector<SiteId> sites; ///< the lines; of a Race one for each of its tasks, else each once
    /// Of a Deadlock its circle, each waiting for the next; of whoever is left waiting, each.
    std::vector<Blocked> blocked;
    std::uint64_t count = 1; ///< how often it happened
    Time time{};             ///< when it began, the first time
};

} // namespace trama::insight
