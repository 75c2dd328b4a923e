// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stage/card.h"

namespace trama::stage
{

/// A stretch of the run, both ends included.
struct Stretch
{
    Time begin{};
    Time end{};
};

/// Whether those that fit in no more are folded into a line, or all are shown.
enum class Others : std::uint8_t { Folded, Open };

/// Which cards are shown, in their order, and how many are folded.
struct CardList
{
    std::vector<CardKey> cards;
    std::size_t others = 0;

    friend bool operator==(const CardList &, const CardList &) = default;
};

/// While there are no more objects than this, all are shown.
inline constexpr std::size_t fewObjects = 12;
/// And folded, never more than this.
inline constexpr std::size_t mostObjects = 48;

/// The cards of a run: the objects in the order in which they came into use, then GILs, cores and
/// started processes. Of many objects, those that are used within the stretch. No two cards ever
/// change their order, and none comes or goes because of the time that is shown.
CardList cardsOf(const History &history, const Stretch &stretch, Others others);

/// Whether those whom the problem tells of stand in a circle at this time.
bool isDeadlocked(const State &state, Time time, const insight::Problem &problem);

} // namespace trama::stage
