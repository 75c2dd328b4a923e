// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"

#include <algorithm>
#include <iterator>

namespace trama::lab
{

Explorer::Explorer(Execution &execution, Limits limits)
    : m_execution(execution), m_limits(std::move(limits))
{
}

void Explorer::run()
{
    while (next()) {
    }
}

bool Explorer::next()
{
    if (m_verdict.kind != Verdict::Kind::Running)
        return false;
    if (m_begun && !goBack()) {
        conclude();
        return false;
    }
    m_begun = true;
    if (overLimit())
        return false;
    execute();
    if (m_execution.isLost()) {
        m_verdict = {Verdict::Kind::Uncontrolled, Bound::None, m_execution.uncontrolled()};
        return false;
    }
    finishExecution();
    return true;
}

/// There is no order left to be tried.
void Explorer::conclude()
{
    using Kind = Verdict::Kind;
    m_through = true;
    if (std::string why = m_execution.uncontrolled(); !why.empty())
        m_verdict = {Kind::Uncontrolled, Bound::None, std::move(why)};
    else if (m_cut > 0)
        m_verdict = {Kind::Bounded, Bound::Steps, {}};
    else
        m_verdict.kind = Kind::Complete;
}

bool Explorer::overLimit()
{
    Bound bound = Bound::None;
    if (m_executions >= m_limits.executions)
        bound = Bound::Orders;
    else if (m_limits.bound)
        bound = m_limits.bound();
    if (bound != Bound::None)
        m_verdict = {Verdict::Kind::Bounded, bound, {}};
    return bound != Bound::None;
}

/// Goes back to the last step with which a reversal was planned; false when there is none.
bool Explorer::goBack()
{
    while (true) {
        const Position base = m_left.empty() ? 0 : m_left.back().at;
        if (m_history.size() == base) {
            if (m_left.empty())
                return false;
            comeBack();
            continue;
        }
        std::vector<Planned> &plans = m_nodes.back().plans;
        if (!plans.empty()) {
            const Planned plan = std::move(plans.back());
            plans.pop_back();
            m_heldSteps -= plan.sequence.size();
            leaveFor(plan);
            return true;
        }
        if (!m_reversals.empty() && m_reversals.back().last + 1 == m_history.size())
            m_reversals.pop_back();
        m_nodes.pop_back();
        m_history.cut(m_history.size() - 1);
    }
}

/// Puts the execution at hand aside, as far as the reversal does not share it.
void Explorer::leaveFor(const Planned &plan)
{
    const History::Step &reversed = m_history[plan.at];
    m_next = {plan.at, 0, {reversed.done.footprint, reversed.needs}, reversed.actor, 0};
    m_toTake = plan.sequence;

    Left left;
    left.at = plan.at;
    for (Position i = plan.at; i < m_history.size(); ++i)
        left.steps.push_back(m_history[i]);
    const auto from = m_nodes.begin() + plan.at;
    left.nodes.assign(std::make_move_iterator(from), std::make_move_iterator(m_nodes.end()));
    m_nodes.erase(from, m_nodes.end());
    const auto shared =
        std::find_if(m_reversals.begin(), m_reversals.end(),
                     [&](const Reversal &reversal) { return reversal.last >= plan.at; });
    left.reversals.assign(shared, m_reversals.end());
    m_reversals.erase(shared, m_reversals.end());
    m_history.cut(plan.at);
    m_heldSteps += left.steps.size();
    m_left.push_back(std::move(left));
}

/// The reversal is explored: goes on where it was planned.
void Explorer::comeBack()
{
    Left left = std::move(m_left.back());
    m_left.pop_back();
    m_heldSteps -= left.steps.size();
    for (const History::Step &step : left.steps)
        m_history.append(step.actor, step.needs, step.done);
    std::move(left.nodes.begin(), left.nodes.end(), std::back_inserter(m_nodes));
    m_reversals.insert(m_reversals.end(), left.reversals.begin(), left.reversals.end());
}

/// One execution: what is kept, then the reversal, then freely until nobody can go.
void Explorer::execute()
{
    m_execution.reset(whole());
    if (m_execution.isLost())
        return;
    for (Position i = 0; i < m_history.size(); ++i)
        m_execution.step(m_history[i].actor);
    if (!takeGiven())
        return;
    for (std::size_t i = 0; i < m_toTake.size(); ++i) {
        if (!m_execution.enabled().has(m_toTake[i])) {
            m_toTake.clear();
            return;
        }
        const bool last = i + 1 == m_toTake.size();
        take(m_toTake[i], last ? Node::Part::Last : Node::Part::Within);
    }
    m_toTake.clear();
    while (m_history.size() < m_limits.steps && !tooManyActors()) {
        const Actor actor = choose();
        if (actor == NoActor)
            return;
        take(actor, Node::Part::Free);
    }
}

/// The steps that the next execution begins with.
std::vector<Actor> Explorer::whole() const
{
    std::vector<Actor> steps;
    steps.reserve(m_history.size() + m_given.size() + m_toTake.size());
    for (Position i = 0; i < m_history.size(); ++i)
        steps.push_back(m_history[i].actor);
    steps.insert(steps.end(), m_given.begin(), m_given.end());
    steps.insert(steps.end(), m_toTake.begin(), m_toTake.end());
    return steps;
}

/// Who went goes on, so that the first executions look natural. The clock goes when nobody else
/// can: then nothing that depends on its step can come before it, and it is never reversed.
Actor Explorer::choose() const
{
    const ActorSet enabled = m_execution.enabled();
    const Actor previous = m_history.size() > 0 ? m_history[m_history.size() - 1].actor : NoActor;
    const auto allowed = [&](Actor actor) {
        if (m_reversals.empty())
            return true;
        const Intent &intent = *m_execution.intent(actor);
        return !refused(
            {m_history.size(), actor, m_history.last(actor), intent.footprint, intent.needs},
            m_history.size());
    };
    if (previous != NoActor && previous != ClockActor && enabled.has(previous) && allowed(previous))
        return previous;
    ActorSet tasks = enabled;
    tasks.remove(ClockActor);
    while (!tasks.empty()) {
        const Actor actor = tasks.take();
        if (allowed(actor))
            return actor;
    }
    return enabled.has(ClockActor) && allowed(ClockActor) ? ClockActor : NoActor;
}

void Explorer::append(Actor actor, Node::Part part)
{
    const Needs needs = m_execution.intent(actor)->needs;
    m_history.append(actor, needs, m_execution.step(actor));
    m_nodes.emplace_back();
    m_nodes.back().part = part;
}

void Explorer::take(Actor actor, Node::Part part)
{
    const Position position = m_history.size();
    append(actor, part);
    if (part == Node::Part::Within)
        return;
    if (part == Node::Part::Last) {
        m_next.last = position;
        m_next.rank = rank(m_next.reversed, m_history[position].done.footprint, actor);
        m_reversals.push_back(m_next);
    }
    plan(position);
}

void Explorer::finishExecution()
{
    m_lastSteps.clear();
    for (Position i = 0; i < m_history.size(); ++i)
        m_lastSteps.push_back(m_history[i].actor);
    m_execution.renameForSchedule(m_lastSteps);
    m_peakSteps = std::max(m_peakSteps, m_heldSteps + m_history.size());
    const bool ended = m_execution.enabled().empty();
    const bool cut = !ended && m_history.size() >= m_limits.steps;
    if (tooManyActors()) {
        m_verdict = {Verdict::Kind::Bounded, Bound::Tasks, {}};
        return;
    }
    if (!ended && !cut) {
        ++m_redundant;
        return;
    }
    ++m_executions;
    Outcome outcome = m_execution.outcome();
    if (cut)
        outcome.kind = Outcome::Kind::Endless;
    m_cut += cut || m_execution.isCut() ? 1 : 0;
    m_outcomes.add(outcome, m_lastSteps);
}

} // namespace trama::lab
