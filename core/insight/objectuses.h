// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/metrics.h"

#include <unordered_map>

namespace trama::insight
{

/// Sums up, along one pass over the events, what was done with each object and for how long.
class ObjectUses
{
public:
    explicit ObjectUses(const Trace &trace);

    /// To be called with each event and the state before it.
    void before(const Event &event, const State &state);
    /// And with the state after it.
    void after(const Event &event, const State &state);

    /// By the trace's objects, in their order; what is under way counts up to the trace's end.
    std::vector<ObjectMetrics> sumUp(const State &latest);

private:
    /// What a task waits for, and since when: an object, or a GIL.
    struct Waiting
    {
        ObjectId object = ObjectId::None;
        Time since{};
    };

    struct Use
    {
        Time heldSince{}; ///< `held` counts up to here
        Time jobWaits{};
        Time jobRuns{};
        std::int64_t jobsBegun = 0;
        std::int64_t jobsEnded = 0;
    };

    static bool changesHolders(Verb verb);
    void begin(Waiting &waiting, const Event &event);
    void finish(Waiting &waiting, Time time);
    void hold(ObjectId object, Time until, const State &state);
    void count(const Event &event);
    void takeJob(const Event &event);

    const Trace &m_trace;
    std::vector<ObjectMetrics> m_objects;
    std::vector<Use> m_uses;
    std::vector<Waiting> m_waiting;                      ///< by task
    std::vector<Waiting> m_gilWaiting;                   ///< by task
    std::unordered_map<std::uint64_t, Time> m_submitted; ///< by pool and job
    std::unordered_map<TaskId, Time> m_jobSince;         ///< by worker
};

} // namespace trama::insight
