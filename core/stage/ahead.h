// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stage/card.h"

namespace trama::stage
{

/// Where a card is on its way to: what it shows after the next event of its object, and how much
/// of the way has been gone. At the very time of an event a card shows what is; what travels
/// arrives with the next one.
struct Approach
{
    Card next;
    double progress = 0; ///< from 0, not yet under way, up to but without 1
};

/// For each card its approach, or an empty progress of 0 with no next card. `travel` is how long a
/// way takes in the run's time; the way is shorter where events follow faster. Where more than
/// `mostEvents` lie within that time nothing travels: nobody could see it. The state is taken
/// along to the events that come, so it is no longer that of the moment.
std::vector<Approach> approaches(const History &history,
                                 const std::vector<insight::Problem> &problems, State &&state,
                                 std::size_t events, Time time, Time travel,
                                 const std::vector<CardKey> &cards);
inline constexpr std::size_t mostEvents = 400;

} // namespace trama::stage
