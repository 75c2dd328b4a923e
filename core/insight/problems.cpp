// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/problems.h"

#include <algorithm>

namespace trama::insight
{

namespace
{

std::optional<ProblemKind> kindOf(Misuse misuse)
{
    switch (misuse) {
    case Misuse::NotHeld:
        return ProblemKind::ReleaseNotHeld;
    case Misuse::OverBound:
        return ProblemKind::OverRelease;
    case Misuse::NotOwner:
        return ProblemKind::ReleaseNotOwner;
    case Misuse::WithoutLock:
        return ProblemKind::WaitWithoutLock;
    case Misuse::MissingGuard:
        return ProblemKind::MissingGuard;
    case Misuse::NoTarget:
        return ProblemKind::NoTarget;
    }
    return {};
}

/// Whether it is no record's word, but follows from what other records do not say: it needs them
/// all.
bool isConcluded(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Deadlock:
    case ProblemKind::SelfDeadlock:
    case ProblemKind::LeftWaiting:
    case ProblemKind::QueueNotDrained:
    case ProblemKind::Race:
        return true;
    default:
        return false;
    }
}

} // namespace

ProblemFinder::ProblemFinder(const Trace &trace)
    : m_trace(trace),
      m_lost(trace, m_mistakes),
      m_failures(trace),
      m_cut(trace),
      m_standstill(trace)
{
    extend();
}

void ProblemFinder::extend()
{
    const Blocks<Event> &events = m_trace.events();
    for (; m_taken < events.size(); ++m_taken)
        take(events[m_taken]);
}

void ProblemFinder::take(const Event &event)
{
    m_cut.take(event, m_state);
    m_standstill.before(event, m_state);
    if (event.verb == Verb::Misuse)
        takeMisuse(event);
    else if (event.verb == Verb::Break)
        takeBreak(event);
    else if (event.verb >= Verb::Submit || event.verb == Verb::Raise)
        m_failures.take(event);
    else if (event.verb >= Verb::Load)
        m_lost.take(event);
    m_state.apply(event);
    m_standstill.after(event, m_state);
}

void ProblemFinder::takeMisuse(const Event &event)
{
    const std::optional<ProblemKind> kind = kindOf(static_cast<Misuse>(event.detail));
    if (!kind)
        return;
    Problem problem;
    problem.kind = *kind;
    problem.words = m_trace.text(static_cast<StringId>(event.argument));
    problem.tasks = {event.task};
    if (event.object != ObjectId::None)
        problem.objects = {event.object};
    if (event.site != SiteId::None)
        problem.sites = {event.site};
    problem.time = event.time;
    m_mistakes.add(std::move(problem));
}

/// A barrier that is broken while nobody stands at it harms nobody.
void ProblemFinder::takeBreak(const Event &event)
{
    const ObjectState &barrier = m_state.object(event.object);
    if (barrier.broken || barrier.parked.empty())
        return;
    Problem problem;
    problem.kind = ProblemKind::BrokenBarrier;
    problem.tasks = {event.task};
    problem.objects = {event.object};
    if (event.site != SiteId::None)
        problem.sites = {event.site};
    for (const TaskId task : barrier.parked) {
        if (task == event.task)
            continue;
        problem.tasks.push_back(task);
        problem.blocked.push_back(
            {task, event.object, Verb::Await, TaskId::None, m_state.task(task).site});
    }
    problem.time = event.time;
    m_mistakes.add(std::move(problem));
}

std::vector<Problem> ProblemFinder::found() const
{
    ProblemList list;
    for (const Problem &problem : m_mistakes.all())
        list.add(problem);
    m_failures.tell(m_state, list);
    m_cut.tell(list);
    for (Problem &problem : m_standstill.found(m_state))
        list.add(std::move(problem));
    std::vector<Problem> found = list.all();
    if (m_trace.lostCount() > 0)
        std::erase_if(found, [](const Problem &problem) { return isConcluded(problem.kind); });
    std::ranges::stable_sort(found, {}, &Problem::time);
    return found;
}

std::vector<Problem> problems(const Trace &trace)
{
    return ProblemFinder(trace).found();
}

} // namespace trama::insight
