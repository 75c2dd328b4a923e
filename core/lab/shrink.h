// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/drive.h"

namespace trama::lab
{

using Wanted = std::function<bool(const Outcome &)>;

/// Makes the preemptions, and then the switches, of a schedule fewer, as long as what comes of it
/// stays wanted: so a reader sees what matters.
///
/// First it joins stretches of one actor, again and again (after Zeller and
/// Hildebrandt, "Simplifying and isolating failure-inducing input", IEEE TSE 28(2), 2002). Then it
/// tries all orders with fewer preemptions, none, one, and so on (iterative context bounding:
/// Musuvathi and Qadeer, PLDI 2007). Where that comes to its end within `mostExecutions`, no
/// order has what is wanted with fewer preemptions, unless it is more than twice as long.
///
/// The schedule itself comes back where it is not one of this program, or does not lead to an end
/// that is wanted.
Schedule shrink(Execution &execution, const Schedule &schedule, const Wanted &wanted,
                std::size_t mostExecutions = 10'000);

} // namespace trama::lab
