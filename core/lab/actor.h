// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace trama::lab
{

/// Who can take a step: the clock, or a task by the order in which tasks came to be.
using Actor = std::uint8_t;

/// The clock is one more actor: its step lets time pass until the next deadline.
inline constexpr Actor ClockActor = 0;
inline constexpr Actor FirstTask = 1;
inline constexpr Actor NoActor = 0xff;

/// How many actors one execution can have, the clock among them. What keeps a bit or a number for
/// each actor in a narrow place has a bound of its own: History, World.
inline constexpr int MaxActors = NoActor;

/// A set of actors. A plain value without addresses: it can lie in memory that processes share.
class ActorSet
{
public:
    constexpr ActorSet() = default;
    constexpr ActorSet(std::initializer_list<Actor> actors)
    {
        for (const Actor actor : actors)
            add(actor);
    }

    constexpr bool empty() const
    {
        return (m_words[0] | m_words[1] | m_words[2] | m_words[3]) == 0;
    }
    constexpr int size() const
    {
        int count = 0;
        for (const std::uint64_t word : m_words)
            count += std::popcount(word);
        return count;
    }
    constexpr bool has(Actor actor) const { return (m_words[actor / 64] >> actor % 64 & 1) != 0; }
    constexpr void add(Actor actor) { m_words[actor / 64] |= bit(actor); }
    constexpr void remove(Actor actor) { m_words[actor / 64] &= ~bit(actor); }
    /// The lowest; the set is not empty.
    constexpr Actor first() const
    {
        const std::size_t word = firstWord();
        return Actor(word * 64 + std::countr_zero(m_words[word]));
    }
    /// Takes the lowest out; the set is not empty.
    constexpr Actor take()
    {
        const Actor actor = first();
        m_words[actor / 64] &= m_words[actor / 64] - 1;
        return actor;
    }

    friend constexpr bool operator==(const ActorSet &, const ActorSet &) = default;

private:
    static constexpr std::size_t Words = 4;

    static constexpr std::uint64_t bit(Actor actor) { return std::uint64_t(1) << actor % 64; }
    constexpr std::size_t firstWord() const
    {
        std::size_t word = 0;
        while (m_words[word] == 0)
            ++word;
        return word;
    }

    std::array<std::uint64_t, Words> m_words{};
};

} // namespace trama::lab
