// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace trama::lab
{

/// Who can take a step: the clock, or a task by the order in which tasks came to be.
using Actor = std::uint8_t;

/// The clock is one more actor: its step lets time pass until the next deadline.
inline constexpr Actor ClockActor = 0;
inline constexpr Actor FirstTask = 1;
inline constexpr Actor NoActor = 0xff;

/// How many actors one execution can have, the clock among them.
inline constexpr int MaxActors = 64;

/// A set of actors.
class ActorSet
{
public:
    constexpr ActorSet() = default;
    constexpr explicit ActorSet(std::uint64_t bits) : m_bits(bits) {}

    constexpr bool empty() const { return m_bits == 0; }
    constexpr int size() const { return std::popcount(m_bits); }
    constexpr bool has(Actor actor) const { return (m_bits >> actor & 1) != 0; }
    constexpr void add(Actor actor) { m_bits |= std::uint64_t(1) << actor; }
    constexpr void remove(Actor actor) { m_bits &= ~(std::uint64_t(1) << actor); }
    /// The lowest; the set is not empty.
    constexpr Actor first() const { return Actor(std::countr_zero(m_bits)); }
    /// Takes the lowest out; the set is not empty.
    constexpr Actor take()
    {
        const Actor actor = first();
        m_bits &= m_bits - 1;
        return actor;
    }
    constexpr std::uint64_t bits() const { return m_bits; }

    friend constexpr ActorSet operator-(ActorSet a, ActorSet b)
    {
        return ActorSet(a.m_bits & ~b.m_bits);
    }
    friend constexpr ActorSet operator&(ActorSet a, ActorSet b)
    {
        return ActorSet(a.m_bits & b.m_bits);
    }
    friend constexpr bool operator==(ActorSet, ActorSet) = default;

private:
    std::uint64_t m_bits = 0;
};

} // namespace trama::lab
