// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/actor.h"

#include <array>
#include <cstdint>

namespace trama::lab
{

/// Gives a task the same number in each execution of a program, whatever went before it: who
/// started it, and as its how manieth, says which one it is.
class Births
{
public:
    /// The number of the parent's next child; NoActor when there are too many. Those without a
    /// parent have NoActor for one.
    Actor next(Actor parent)
    {
        const std::uint16_t ordinal = m_children[parent]++;
        for (int i = FirstTask; i < m_end; ++i)
            if (m_kin[i].parent == parent && m_kin[i].ordinal == ordinal)
                return static_cast<Actor>(i);
        if (m_end == MaxActors)
            return NoActor;
        m_kin[m_end] = {ordinal, parent};
        return static_cast<Actor>(m_end++);
    }

    /// A new execution: nobody has been born yet.
    void begin() { m_children.fill(0); }

private:
    struct Kin
    {
        std::uint16_t ordinal = 0;
        Actor parent = NoActor;
    };
    int m_end = FirstTask;
    std::array<Kin, MaxActors> m_kin;
    std::array<std::uint16_t, NoActor + 1> m_children{};
};

} // namespace trama::lab
