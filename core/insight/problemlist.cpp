// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/problemlist.h"

#include <algorithm>

namespace trama::insight
{

std::string_view nameOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Exception:
        return "exception";
    case ProblemKind::Deadlock:
        return "deadlock";
    case ProblemKind::SelfDeadlock:
        return "self_deadlock";
    case ProblemKind::LeftWaiting:
        return "left_waiting";
    case ProblemKind::Race:
        return "race";
    case ProblemKind::ReleaseNotHeld:
        return "release_not_held";
    case ProblemKind::ReleaseNotOwner:
        return "release_not_owner";
    case ProblemKind::OverRelease:
        return "over_release";
    case ProblemKind::WaitWithoutLock:
        return "wait_without_lock";
    case ProblemKind::BrokenBarrier:
        return "broken_barrier";
    case ProblemKind::QueueNotDrained:
        return "queue_not_drained";
    case ProblemKind::CutOff:
        return "cut_off";
    case ProblemKind::MissingGuard:
        return "missing_guard";
    case ProblemKind::NoTarget:
        return "no_target";
    case ProblemKind::SwallowedException:
        return "swallowed_exception";
    }
    return {};
}

void ProblemList::add(Problem problem)
{
    std::vector<SiteId> sites = problem.sites;
    std::ranges::sort(sites);
    Key key(problem.kind, problem.objects, std::move(sites), problem.words);
    const auto [it, added] = m_positions.try_emplace(std::move(key), m_problems.size());
    if (added) {
        m_problems.push_back(std::move(problem));
        return;
    }
    Problem &known = m_problems[it->second];
    known.count += problem.count;
    for (const TaskId task : problem.tasks)
        if (std::ranges::find(known.tasks, task) == known.tasks.end())
            known.tasks.push_back(task);
}

} // namespace trama::insight
