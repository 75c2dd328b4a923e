// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stage/card.h"

namespace trama::stage
{

/// Where a card is on its way to: what it shows after the next event of the run, and how much of
/// the way has been gone. At the very time of an event all cards show what is; what travels arrives
/// with the next one.
struct Approach
{
    Card next;
    double progress = 0; ///< from 0, not yet under way, up to but without 1
};

/// For each card its approach; a progress of 0 where the next event is none of its object's.
/// `travel` is how long a way takes in the run's time; it is shorter where events follow faster.
/// Where more than `mostEvents` happen at once nothing travels. The state is taken along to the
/// events that come, so it is no longer that of the moment.
std::vector<Approach> approaches(const History &history,
                                 const std::vector<insight::Problem> &problems, State &&state,
                                 std::size_t events, Time time, Time travel,
                                 const std::vector<CardKey> &cards);
inline constexpr std::size_t mostEvents = 400;

} // namespace trama::stage
