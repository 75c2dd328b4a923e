// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/failures.h"

namespace trama::insight
{

namespace
{

/// Whether a thread failed and its process ended well all the same.
bool isSwallowed(const Trace &trace, TaskId id)
{
    const Task &task = trace.task(id);
    if (task.kind != TaskKind::Thread || task.process == TaskId::None)
        return false;
    const Task &process = trace.task(task.process);
    return process.ending == Ending::Exited && process.exitCode == 0;
}

} // namespace

void Failures::take(const Event &event)
{
    switch (event.verb) {
    case Verb::Raise:
        raise(event);
        break;
    case Verb::Submit:
    case Verb::JobEnd:
    case Verb::ResultWait:
    case Verb::Result:
        takeJob(event);
        break;
    default:
        break;
    }
}

void Failures::raise(const Event &event)
{
    Problem problem;
    problem.words = m_trace.text(static_cast<StringId>(event.argument));
    problem.tasks = {event.task};
    if (event.site != SiteId::None)
        problem.sites = {event.site};
    problem.time = event.time;
    m_raised.add(std::move(problem));
}

void Failures::takeJob(const Event &event)
{
    if (event.argument < 0) {
        askForAll(event.object);
        return;
    }
    const std::pair key(event.object, static_cast<std::uint32_t>(event.argument));
    if (event.verb == Verb::Submit) {
        Job &job = m_jobs[key];
        job.submitter = event.task;
        job.submitted = event.site;
        return;
    }
    const auto it = m_jobs.find(key);
    if (it == m_jobs.end())
        return;
    Job &job = it->second;
    if (event.verb == Verb::JobEnd)
        end(job, event);
    else
        job.isAskedFor = true;
    const bool hasReturned = event.verb == Verb::JobEnd && !job.hasRaised;
    if (hasReturned || (job.hasRaised && job.isAskedFor))
        m_jobs.erase(it);
}

void Failures::end(Job &job, const Event &event)
{
    job.hasRaised = event.detail != 0;
    job.worker = event.task;
    job.site = event.site;
    job.time = event.time;
    const std::int64_t item = (event.argument >> 32) - 1;
    if (item >= 0 && static_cast<std::size_t>(item) < m_trace.itemCount(event.object))
        job.words =
            m_trace.text(m_trace.item(event.object, static_cast<std::uint32_t>(item)).payload);
}

/// Whose result was not said: it may have been any.
void Failures::askForAll(ObjectId pool)
{
    auto it = m_jobs.lower_bound({pool, 0});
    while (it != m_jobs.end() && it->first.first == pool) {
        it->second.isAskedFor = true;
        it = it->second.hasRaised ? m_jobs.erase(it) : std::next(it);
    }
}

void Failures::tell(const State &latest, ProblemList &found) const
{
    for (Problem problem : m_raised.all()) {
        if (isSwallowed(m_trace, problem.tasks.front()))
            problem.kind = ProblemKind::SwallowedException;
        found.add(std::move(problem));
    }
    for (const auto &[key, job] : m_jobs) {
        const TaskId process = m_trace.task(job.submitter).process;
        if (!job.hasRaised || !latest.task(process).ended)
            continue;
        Problem problem;
        problem.kind = ProblemKind::SwallowedException;
        problem.words = job.words;
        problem.tasks = {job.worker};
        problem.objects = {key.first};
        for (const SiteId site : {job.site, job.submitted})
            if (site != SiteId::None)
                problem.sites.push_back(site);
        problem.time = job.time;
        found.add(std::move(problem));
    }
}

} // namespace trama::insight
