// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/footprint.h"

#include <array>

namespace trama::lab
{

/// What tasks wanted and what came of it, step by step: all that an Explorer has to know of an
/// execution. A plain value without addresses: it lies in memory that processes share.
class StepLog
{
public:
    static constexpr std::uint32_t Most = 1 << 16; ///< steps; of longer executions the first ones

    struct Taken
    {
        ActorSet enabled; ///< who could have gone
        Done done;
        Actor actor = NoActor;
    };

    /// From the step `before` on the task wants this, until it has taken it.
    struct Wanted
    {
        Intent intent;
        std::uint32_t before = 0;
        Actor actor = NoActor;
    };

    void clear() { m_taken = m_wanted = 0; }

    /// False when there is no room.
    bool want(Actor actor, const Intent &intent)
    {
        if (m_wanted == Most)
            return false;
        m_wants[m_wanted++] = {intent, m_taken, actor};
        return true;
    }

    /// What was wanted last is no step of its own.
    void withdraw() { m_wanted -= m_wanted > 0 ? 1 : 0; }

    /// Null when there is no room.
    Taken *take(Actor actor, const ActorSet &enabled, const Footprint &footprint)
    {
        if (m_taken == Most)
            return nullptr;
        m_steps[m_taken] = {enabled, {footprint, NoDeadline, {}}, actor};
        return &m_steps[m_taken++];
    }

    /// The step that was taken last, to be completed; null before the first one.
    Taken *last() { return m_taken == 0 ? nullptr : &m_steps[m_taken - 1]; }

    std::uint32_t taken() const { return m_taken; }
    const Taken &step(std::uint32_t index) const { return m_steps[index]; }
    std::uint32_t wanted() const { return m_wanted; }
    const Wanted &want(std::uint32_t index) const { return m_wants[index]; }

private:
    std::uint32_t m_taken = 0;
    std::uint32_t m_wanted = 0;
    std::array<Taken, Most> m_steps;
    std::array<Wanted, Most> m_wants;
};

} // namespace trama::lab
