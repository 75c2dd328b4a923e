// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/policy.h"

#include <algorithm>
#include <type_traits>

namespace trama::lab
{

static_assert(std::is_trivially_copyable_v<Policy> && std::is_standard_layout_v<Policy>);

Actor RoundRobin::choose(ActorSet enabled)
{
    ActorSet later = enabled;
    while (!later.empty() && later.first() <= m_previous)
        later.take();
    m_previous = later.empty() ? enabled.first() : later.first();
    return m_previous;
}

Actor Uniform::choose(ActorSet enabled)
{
    for (std::uint64_t skip = m_random.below(enabled.size()); skip > 0; --skip)
        enabled.take();
    return enabled.first();
}

Pct::Pct(std::uint64_t seed, int depth, std::uint64_t expectedSteps)
{
    Random random(seed);
    m_seed = random.next();
    const int changes = std::clamp(depth, 1, MostDepth) - 1;
    for (int i = 0; i < changes; ++i)
        m_changes[i] = 1 + random.below(std::max<std::uint64_t>(expectedSteps, 1));
}

/// First priorities are above all that are lowered.
std::uint64_t Pct::priorityOf(Actor actor) const
{
    if (m_lowered[actor] != 0)
        return m_lowered[actor];
    return Random::at(m_seed, actor) | std::uint64_t(1) << 63;
}

Actor Pct::choose(ActorSet enabled)
{
    Actor highest = enabled.take();
    while (!enabled.empty())
        if (const Actor actor = enabled.take(); priorityOf(actor) > priorityOf(highest))
            highest = actor;
    ++m_steps;
    for (std::size_t i = 0; i < m_changes.size(); ++i)
        if (m_changes[i] == m_steps)
            m_lowered[highest] = static_cast<std::uint8_t>(MostDepth - 1 - i);
    return highest;
}

Actor Policy::choose(ActorSet enabled, Actor last)
{
    switch (m_kind) {
    case Kind::RoundRobin:
        return m_roundRobin.choose(enabled);
    case Kind::Uniform:
        return m_uniform.choose(enabled);
    case Kind::Pct:
        return m_pct.choose(enabled);
    case Kind::Steady:
        return Steady::choose(enabled, last);
    }
    return NoActor;
}

} // namespace trama::lab
