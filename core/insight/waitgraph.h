// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <optional>
#include <vector>

namespace trama::insight
{

/// How many of the tasks that it waits for a task needs.
enum class Needs : std::uint8_t {
    All,    ///< each of them: the end of a task, the release of what one task holds
    Any,    ///< one of them: a token of a semaphore, a worker of a pool
    Anyone, ///< whichever task uses the object; it waits for nobody in particular
};

/// A task that waits, and for whom: a node of the graph with its edges.
struct Wait
{
    TaskId task = TaskId::None;
    ObjectId object = ObjectId::None; ///< None: it joins
    Verb by{};                        ///< JoinWait, Wait, Await, GetWait …
    SiteId site = SiteId::None;
    Time since{};
    bool timed = false;   ///< ends by itself
    bool granted = false; ///< what it waits for has come; it is about to go on
    Needs needs = Needs::Anyone;
    std::vector<TaskId> on; ///< none with Anyone
};

/// What a task waits for, if it does. It judges by the state alone: that a Lock may be released by
/// another task than its holder it does not consider.
std::optional<Wait> waitOf(const Trace &trace, const State &state, TaskId task);

/// Who waits for whom at one time, in the AND-OR model of waiting (E. Knapp, Deadlock Detection
/// in Distributed Databases, ACM Computing Surveys 19(4), 1987, section 2). Trace and
/// state must outlive it, unchanged.
class WaitGraph
{
public:
    WaitGraph(const Trace &trace, const State &state);

    /// Of those that live and wait, in the order in which they began to.
    const std::vector<Wait> &waits() const { return m_waits; }
    /// The wait of a task; null when it does not wait.
    const Wait *of(TaskId task) const;

    /// Those that no task that could run can ever let go on, in the order of their waits. Found by
    /// reducing the graph (R. C. Holt, Some Deadlock Properties of Computer Systems, ACM Computing
    /// Surveys 4(3), 1972, section 3): who can run lets go on who waits for it, and so on.
    std::vector<const Wait *> stuck() const;

    /// Of the stuck, those that wait for each other in a circle: each waits for the next, the last
    /// for the first. One circle for each set in which all wait for all, the shortest that begins
    /// with the longest wait.
    std::vector<std::vector<const Wait *>> cycles() const;

private:
    class Reduction;
    class Circles;

    const Trace &m_trace;
    const State &m_state;
    std::vector<Wait> m_waits;
    std::vector<std::size_t> m_position; ///< by task: one more than that of its wait; 0: none
};

} // namespace trama::insight
