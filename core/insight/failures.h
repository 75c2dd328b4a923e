// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problemlist.h"
#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <map>

namespace trama::insight
{

/// Finds the exceptions that nobody caught, and those of a pool's jobs whose results nobody asked
/// for.
class Failures
{
public:
    explicit Failures(const Trace &trace) : m_trace(trace) {}

    void take(const Event &event);

    /// Adds those found so far. Which of them were swallowed is known once their process has
    /// ended; until then they are exceptions, and those of jobs none yet.
    void tell(const State &latest, ProblemList &found) const;

private:
    struct Job
    {
        TaskId submitter = TaskId::None;
        SiteId submitted = SiteId::None;
        bool isAskedFor = false;
        bool hasRaised = false;
        TaskId worker = TaskId::None;
        SiteId site = SiteId::None;
        std::string words;
        Time time{};
    };

    void raise(const Event &event);
    void takeJob(const Event &event);
    void end(Job &job, const Event &event);
    void askForAll(ObjectId pool);

    const Trace &m_trace;
    ProblemList m_raised;
    std::map<std::pair<ObjectId, std::uint32_t>, Job> m_jobs; ///< under way, or raised
};

} // namespace trama::insight
