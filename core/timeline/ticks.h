// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timerange.h"

#include <vector>

namespace trama::timeline
{

enum class Unit { Microseconds, Milliseconds, Seconds };

/// One of a unit.
Time length(Unit unit);

/// The unit in which a time is best read: the largest of which it holds at least one;
/// microseconds for anything shorter.
Unit unitFor(Time time);

/// Where the axis is numbered and how: multiples of `step`, written in `unit` with so many
/// decimals that two neighbours differ.
struct Ticks
{
    Time step{};
    Unit unit = Unit::Microseconds;
    int decimals = 0;

    /// The numbered times in a range, both ends included.
    std::vector<Time> in(const TimeRange &range) const;
};

/// The closest spacing of 1, 2 or 5 times a power of ten that numbers the range with at most
/// `most` steps, and never less than a nanosecond. An empty range is taken as the shortest
/// one, a `most` below 1 as 1.
Ticks ticksFor(const TimeRange &range, int most);

/// The least of 1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten that is not below `time`, and at
/// least a microsecond: an end for an axis that grows now and then instead of all the time.
Time roundedUp(Time time);

} // namespace trama::timeline
