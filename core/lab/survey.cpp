// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/survey.h"

#include <algorithm>
#include <utility>

namespace trama::lab
{

bool Survey::tryFewPreemptions()
{
    if (!m_begun || stepBack()) {
        m_begun = true;
        execute(m_path.size(), Steady());
        return true;
    }
    m_tried = m_bound;
    if (!m_bounded)
        return false;
    ++m_bound;
    m_bounded = false;
    m_path.clear();
    execute(0, Steady());
    return true;
}

void Survey::tryAtRandom(std::uint64_t seed, int depth)
{
    const std::vector<Choice> path = std::exchange(m_path, {});
    ++m_random;
    execute(0, Pct(seed, depth, m_longest));
    m_path = path;
}

/// Another one takes the last step that may be another's; false when there is none.
bool Survey::stepBack()
{
    while (!m_path.empty() && m_path.back().left.empty())
        m_path.pop_back();
    if (m_path.empty())
        return false;
    m_path.back().taken = m_path.back().left.take();
    return true;
}

/// Takes the steps of the path, then those that the policy chooses, and notes them.
void Survey::execute(std::size_t kept, const Policy &then)
{
    ++m_executions;
    std::vector<Actor> steps;
    for (const Choice &choice : m_path)
        steps.push_back(choice.taken);
    m_execution.reset(steps, then);
    m_history.clear();
    Actor previous = NoActor;
    int preemptions = 0;
    while (m_history.size() < m_mostSteps && m_execution.actorCount() <= History::MostActors) {
        const ActorSet enabled = m_execution.enabled();
        const std::size_t position = m_history.size();
        const Actor actor = position < kept ? m_path[position].taken : m_execution.next();
        if (actor == NoActor || !enabled.has(actor))
            break;
        if (position >= kept)
            m_path.push_back({actor, othersThan(actor, enabled, previous, preemptions)});
        if (actor != previous && couldGoOn(previous, enabled))
            ++preemptions;
        const Needs needs = m_execution.intent(actor)->needs;
        m_history.append(actor, needs, m_execution.step(actor));
        previous = actor;
    }
    if (!m_execution.isLost())
        conclude();
}

/// Who may take a step instead.
ActorSet Survey::othersThan(Actor taken, ActorSet enabled, Actor previous, int preemptions)
{
    ActorSet others = enabled;
    others.remove(taken);
    if (!couldGoOn(previous, enabled) || preemptions < m_bound)
        return others;
    m_bounded = m_bounded || !others.empty();
    return others.has(previous) ? ActorSet{previous} : ActorSet{};
}

void Survey::conclude()
{
    m_longest = std::max<std::size_t>(m_longest, m_history.size());
    if (m_execution.actorCount() > History::MostActors
        || !m_seen.insert(std::hash<std::string>()(m_history.canonical())).second)
        return;
    Outcome outcome = m_execution.outcome();
    if (!m_execution.enabled().empty())
        outcome.kind = Outcome::Kind::Endless;
    std::vector<Actor> steps;
    for (const Choice &choice : m_path)
        steps.push_back(choice.taken);
    m_execution.renameForSchedule(steps);
    m_outcomes.add(outcome, steps);
}

} // namespace trama::lab
