// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problemlist.h"
#include "core/insight/waitgraph.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace trama::insight
{

/// Finds who waits for ever. A circle of tasks that wait without a timeout for locks and for each
/// other's end is told at the event that closes it; any other standstill when it has lasted, when
/// the tasks in it are ended from outside, or when the Lab halted the run. What goes on after all
/// is taken back.
class Standstill
{
public:
    explicit Standstill(const Trace &trace) : m_trace(trace) {}

    /// To be called with each event and the state before it.
    void before(const Event &event, const State &state);
    /// And with the state after it.
    void after(const Event &event, const State &state);

    /// Those found so far, and those who stand still in this state, the trace's latest.
    std::vector<Problem> found(const State &latest) const;

private:
    void close(const Event &event, const State &state);
    void takeBack(TaskId task);
    void keep(Problem problem);
    bool isTold(TaskId task) const { return m_told.contains(task); }
    std::vector<Problem> judge(const State &state) const;
    std::vector<Problem> leftWaiting(const std::vector<const Wait *> &stuck,
                                     const std::unordered_set<TaskId> &circling) const;

    const Trace &m_trace;
    std::vector<Problem> m_found;                   ///< those taken back have a count of 0
    std::unordered_map<TaskId, std::size_t> m_told; ///< by who waits: position in m_found
    std::unordered_set<ObjectId> m_signals; ///< locks that others release than their holders
    std::optional<Time> m_judged;           ///< nothing has gone on since
};

} // namespace trama::insight
