// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/execution.h"
#include "core/lab/policy.h"
#include "core/lab/schedule.h"

#include <functional>

namespace trama::lab
{

/// How an execution went.
struct Driven
{
    Schedule schedule;
    Outcome outcome;    ///< Endless when it was stopped
    bool ended = false; ///< nobody could go any more
    std::size_t preemptions = 0;
};

inline constexpr std::size_t MostSteps = 20'000;

/// Who goes next of those who can; NoActor stops the execution.
using WhoGoes = std::function<Actor(ActorSet enabled)>;

/// Executes once, from the first instant until nobody can go, or for so many steps at most.
Driven drive(Execution &execution, Policy policy, std::size_t mostSteps = MostSteps);
Driven drive(Execution &execution, const WhoGoes &choose, std::size_t mostSteps = MostSteps);

/// Whether it would be a preemption to let another one go than the one that went before: it could
/// go on. The clock gives way at any time.
inline bool couldGoOn(Actor previous, ActorSet enabled)
{
    return previous != ClockActor && enabled.has(previous);
}

/// What a replay came to.
struct Replay
{
    enum class Kind : std::uint8_t {
        Same,           ///< each step could be taken
        AnotherProgram, ///< the schedule was recorded of another program: no step was taken
        Astray,         ///< a step could not be taken, though the program calls itself the same
    };
    Kind kind = Kind::Same;
    std::size_t steps = 0; ///< that were taken
};

/// Takes the steps of the schedule from the first instant, and no more.
Replay replay(Execution &execution, const Schedule &schedule);

} // namespace trama::lab
