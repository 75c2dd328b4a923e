// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"

namespace trama::lab
{

Explorer::Explorer(Execution &execution, Limits limits)
    : m_execution(execution), m_limits(std::move(limits)), m_frames(1)
{
}

void Explorer::run()
{
    while (next()) {
    }
}

bool Explorer::next()
{
    if (m_verdict.kind != Verdict::Kind::Running || overLimit())
        return false;
    if (m_begun && !backtrack()) {
        m_verdict.kind = m_cut > 0 ? Verdict::Kind::Bounded : Verdict::Kind::Complete;
        if (m_cut > 0) {
            m_verdict.why = std::to_string(m_cut) + " executions did not end within "
                            + std::to_string(m_limits.steps) + " steps";
        }
        return false;
    }
    m_begun = true;
    replay();
    runOn();
    finishExecution();
    return true;
}

bool Explorer::overLimit()
{
    if (m_executions >= m_limits.executions)
        m_verdict = {Verdict::Kind::Bounded,
                     "stopped after " + std::to_string(m_executions) + " executions"};
    else if (m_limits.timeIsUp && m_limits.timeIsUp())
        m_verdict = {Verdict::Kind::Bounded,
                     "out of time after " + std::to_string(m_executions) + " executions"};
    return m_verdict.kind != Verdict::Kind::Running;
}

/// Takes the steps that are kept from the execution before.
void Explorer::replay()
{
    m_execution.reset();
    for (const Actor actor : m_steps)
        m_execution.step(actor);
}

/// Goes on until nobody can go, or only who sleeps.
void Explorer::runOn()
{
    while (m_steps.size() < m_limits.steps) {
        WakeupTrees::Tree after = WakeupTrees::Empty;
        const Actor actor = choose(m_frames.back(), after);
        if (actor == NoActor)
            return;
        takeStep(actor, after);
    }
}

Actor Explorer::choose(Frame &frame, WakeupTrees::Tree &after)
{
    const ActorSet enabled = m_execution.enabled();
    if (frame.tree != WakeupTrees::Empty) {
        const WakeupTrees::Branch branch = m_trees.takeFirst(frame.tree);
        after = branch.after;
        return enabled.has(branch.actor) ? branch.actor : NoActor;
    }
    ActorSet free = enabled - frame.sleep;
    if (free.empty())
        return NoActor;
    // Who went goes on; the clock goes last. So the first executions look natural.
    if (!m_steps.empty() && m_steps.back() != ClockActor && free.has(m_steps.back()))
        return m_steps.back();
    const Actor first = free.take();
    return first == ClockActor && !free.empty() ? free.first() : first;
}

void Explorer::takeStep(Actor actor, WakeupTrees::Tree after)
{
    const Intent &intent = *m_execution.intent(actor);
    Frame next;
    next.tree = after;
    ActorSet sleeping = m_frames.back().sleep;
    while (!sleeping.empty()) {
        const Actor sleeper = sleeping.take();
        if (!dependent(m_execution.intent(sleeper)->footprint, intent.footprint))
            next.sleep.add(sleeper);
    }
    const Needs needs = intent.needs;
    m_history.append(actor, needs, m_execution.step(actor));
    m_steps.push_back(actor);
    m_frames.push_back(next);
}

void Explorer::finishExecution()
{
    const bool ended = m_execution.enabled().empty();
    const bool cut = !ended && m_steps.size() >= m_limits.steps;
    if (!ended && !cut) {
        ++m_redundant;
    } else {
        ++m_executions;
        Outcome outcome = m_execution.outcome();
        if (cut) {
            ++m_cut;
            outcome.kind = Outcome::Kind::Endless;
        }
        m_outcomes.add(outcome, m_steps);
    }
    if (std::string why = m_execution.uncontrolled(); !why.empty())
        m_verdict = {Verdict::Kind::Uncontrolled, std::move(why)};
    findRaces();
}

/// Goes back to the last state from which something is left to be tried.
bool Explorer::backtrack()
{
    while (!m_steps.empty()) {
        const Actor actor = m_steps.back();
        m_steps.pop_back();
        m_frames.pop_back();
        m_frames.back().sleep.add(actor);
        if (m_frames.back().tree != WakeupTrees::Empty) {
            m_history.cut(static_cast<Position>(m_steps.size()));
            return true;
        }
    }
    return false;
}

} // namespace trama::lab
