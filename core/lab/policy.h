// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/actor.h"
#include "core/lab/random.h"

#include <array>

namespace trama::lab
{

// Who goes next, where nobody else says so. Plain values without addresses: they can lie in memory
// that processes share. Each `choose` is asked once a step, and the set is never empty.

/// Each in turn, by number.
class RoundRobin
{
public:
    Actor choose(ActorSet enabled);

private:
    Actor m_previous = ClockActor;
};

/// Each as likely as the others, at every step. This does not make every order equally likely.
class Uniform
{
public:
    explicit Uniform(std::uint64_t seed) : m_random(seed) {}

    Actor choose(ActorSet enabled);

private:
    Random m_random;
};

/// Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: "A randomized
/// scheduler with probabilistic guarantees of finding bugs", ASPLOS 2010). Every actor has a random
/// priority, and the highest goes; after depth - 1 steps drawn at random, whoever took that step
/// gets a priority below all of these.
///
/// A bug for which d pairs of steps must each come in a certain order shows with depth d in a run
/// of n actors and at most k steps with a probability of at least 1 / (n·k^(d-1)). Priorities are
/// strict: who spins until another one has done something may spin for ever.
class Pct
{
public:
    static constexpr int MostDepth = 16;

    /// Depth 1 to MostDepth (the nearest is taken); `expectedSteps`: k, at least 1.
    Pct(std::uint64_t seed, int depth, std::uint64_t expectedSteps);

    Actor choose(ActorSet enabled);

private:
    std::uint64_t priorityOf(Actor actor) const;

    std::uint64_t m_seed;                                 ///< of the first priorities
    std::uint64_t m_steps = 0;                            ///< taken so far
    std::array<std::uint64_t, MostDepth - 1> m_changes{}; ///< after which step; 0: none
    std::array<std::uint8_t, MaxActors> m_lowered{};      ///< to what, by actor; 0: not yet
};

/// Who went last goes on as long as it can, then the lowest by number: the order with the fewest
/// switches, which is the easiest to follow. Time passes when nobody else can go.
class Steady
{
public:
    static Actor choose(ActorSet enabled, Actor last)
    {
        if (last != NoActor && last != ClockActor && enabled.has(last))
            return last;
        if (enabled.size() > 1)
            enabled.remove(ClockActor);
        return enabled.first();
    }
};

/// One of the policies.
class Policy
{
public:
    Policy(const RoundRobin &policy) : m_roundRobin(policy), m_kind(Kind::RoundRobin) {} // NOLINT
    Policy(const Uniform &policy) : m_uniform(policy), m_kind(Kind::Uniform) {}          // NOLINT
    Policy(const Pct &policy) : m_pct(policy), m_kind(Kind::Pct) {}                      // NOLINT
    Policy(const Steady &policy) : m_steady(policy), m_kind(Kind::Steady) {}             // NOLINT

    /// `last` took the step before; NoActor before the first one.
    Actor choose(ActorSet enabled, Actor last = NoActor);

private:
    enum class Kind : std::uint8_t { RoundRobin, Uniform, Pct, Steady };

    union
    {
        RoundRobin m_roundRobin;
        Uniform m_uniform;
        Pct m_pct;
        Steady m_steady;
    };
    Kind m_kind;
};

} // namespace trama::lab
