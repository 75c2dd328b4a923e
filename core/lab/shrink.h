// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/drive.h"

#include <optional>

namespace trama::lab
{

using Wanted = std::function<bool(const Outcome &)>;

/// One execution, and who could go at each of its steps.
struct Attempt
{
    Driven driven;
    std::vector<ActorSet> enabled;
};

/// Executes once: takes these steps as far as that is possible, passing over who cannot go, and
/// then lets whoever went go on; `mostSteps` at most. Nothing: there are to be no more executions.
using Attempting =
    std::function<std::optional<Attempt>(const std::vector<Actor> &steps, std::size_t mostSteps)>;

/// What came of making a schedule less.
struct Shrunk
{
    enum class Search : std::uint8_t {
        Complete, ///< no order has what is wanted with fewer preemptions (see shrink)
        Ended,    ///< it ran into its bound, or was ended
        Vain,     ///< the schedule itself did not lead to what is wanted
    };
    Search search = Search::Vain;
    std::vector<Actor> steps;
    std::size_t preemptions = 0;
    std::size_t preemptionsBefore = 0;
    std::size_t executions = 0;
};

/// Makes the preemptions, and then the switches, of a schedule fewer, as long as what comes of it
/// stays wanted: so a reader sees what matters.
///
/// First it joins stretches of one actor, again and again (after Zeller and
/// Hildebrandt, "Simplifying and isolating failure-inducing input", IEEE TSE 28(2), 2002). Then it
/// tries all orders with fewer preemptions, none, one, and so on (iterative context bounding:
/// Musuvathi and Qadeer, PLDI 2007). Where that comes to its end within `mostExecutions`, no
/// order has what is wanted with fewer preemptions, unless it is more than twice as long.
Shrunk shrink(const Attempting &attempt, const std::vector<Actor> &steps, const Wanted &wanted,
              std::size_t mostExecutions);

/// The same for what is executed here. The schedule itself comes back where it is not one of this
/// program, or does not lead to an end that is wanted.
Schedule shrink(Execution &execution, const Schedule &schedule, const Wanted &wanted,
                std::size_t mostExecutions = 10'000);

} // namespace trama::lab
