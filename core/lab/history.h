// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/footprint.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace trama::lab
{

/// The steps of one execution in the order in which they were taken, and which of them happened
/// before which: the transitive closure of program order, of what moved a task (its start, say)
/// before the task's next step, and of dependence (`dependent`). Kept as vector clocks (Mattern,
/// 1989).
///
/// It grows at the end and is cut back to a prefix; both cost what is added or cut.
class History
{
public:
    using Position = std::uint32_t;
    static constexpr Position Nowhere = 0xffffffff;
    /// Only actors below it take steps here. A clock of all that an execution can have would cost
    /// each step four times the memory.
    static constexpr int MostActors = 64;
    /// Of each actor: how many of its steps happened before, or are the step itself.
    using Clock = std::array<std::uint16_t, MostActors>;

    struct Step
    {
        Done done;
        Needs needs;
        Clock clock;
        Position before =
            Nowhere; ///< the actor's step before, or the one that moved it (Done::moved)
        std::uint16_t ordinal = 0; ///< from 1: among the actor's own
        Actor actor = NoActor;
    };

    void clear() { cut(0); }
    void append(Actor actor, const Needs &needs, const Done &done);
    /// Takes back the steps from `size` on.
    void cut(Position size);

    Position size() const { return m_size; }
    const Step &operator[](Position position) const { return m_steps[position]; }

    /// Whether the step at `a` happened before the one at `b`, or is the same.
    bool happenedBefore(Position a, Position b) const
    {
        return a == b || (b != Nowhere && m_steps[b].clock[m_steps[a].actor] >= m_steps[a].ordinal);
    }

    /// The actor's last step, or the one that moved it; Nowhere when there is none.
    Position last(Actor actor) const { return m_last[actor]; }
    /// The steps that touched the thing, in order.
    std::span<const Position> touching(Thing thing) const
    {
        return thing < m_touching.size() ? std::span<const Position>(m_touching[thing])
                                         : std::span<const Position>();
    }
    /// The steps that depend on every other, in order.
    std::span<const Position> touchingEverything() const { return m_everywhere; }
    /// The actor's first step at or after the position; Nowhere when there is none.
    Position nextOf(Actor actor, Position from) const;

    /// The same for all interleavings of one Mazurkiewicz trace, and for no other: each step's
    /// clock, in the order of actors.
    std::string canonical() const;

private:
    Position lastOf(Actor actor, Position end) const;
    void join(Clock &clock, Position position) const;
    void joinDependences(Clock &clock, const Footprint &footprint) const;

    std::vector<Step> m_steps; ///< the first m_size of them
    Position m_size = 0;
    std::array<Position, MaxActors> m_last = filledWithNowhere();
    std::vector<std::vector<Position>> m_touching; ///< by thing
    std::vector<Position> m_everywhere;

    static std::array<Position, MaxActors> filledWithNowhere();
};

} // namespace trama::lab
