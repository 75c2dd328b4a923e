// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/bruteforce.h"

namespace trama::lab
{

bool BruteForce::run(std::uint64_t most)
{
    std::uint64_t executions = 0;
    do {
        if (++executions > most)
            return false;
        m_execution.reset();
        m_history.clear();
        for (const Actor actor : m_steps)
            m_history.append(actor, {}, m_execution.step(actor));
        if (!m_left.empty())
            takeStep();
        if (runOn() && m_traces.insert(m_history.canonical()).second)
            m_outcomes.add(m_execution.outcome(), m_steps);
    } while (backtrack());
    return true;
}

/// Goes on to the end; false when an equivalent prefix was gone on from before.
bool BruteForce::runOn()
{
    while (true) {
        if (m_way == Way::Prefixes && !m_prefixes.insert(m_history.canonical()).second)
            return false;
        const ActorSet enabled = m_execution.enabled();
        if (enabled.empty()) {
            ++m_interleavings;
            return true;
        }
        m_left.push_back(enabled);
        takeStep();
    }
}

void BruteForce::takeStep()
{
    const Actor actor = m_left.back().take();
    m_history.append(actor, {}, m_execution.step(actor));
    m_steps.push_back(actor);
}

bool BruteForce::backtrack()
{
    while (!m_left.empty()) {
        m_steps.pop_back();
        if (!m_left.back().empty())
            return true;
        m_left.pop_back();
    }
    return false;
}

} // namespace trama::lab
