// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/time.h"

namespace trama::timeline
{

/// The stretch of time that is on the screen: from `begin` up to but without `end`. A plain
/// value; each function returns another one and never one shorter than `shortest`.
struct TimeRange
{
    Time begin{};
    Time end{};

    /// The closest zoom. At a nanosecond's precision a pixel is then still a whole step away.
    static constexpr Time shortest = std::chrono::microseconds(1);

    constexpr Time span() const { return end - begin; }
    constexpr bool contains(Time time) const { return time >= begin && time < end; }

    /// Everything from 0 to `last`; `shortest` long when there is nothing yet.
    static TimeRange fitting(Time last);

    /// `factor` times as long, with `fixed` at the same share of the range; below 1 comes
    /// closer. `fixed` may lie outside. A factor that is not above 0 changes nothing.
    TimeRange zoomedAbout(Time fixed, double factor) const;

    TimeRange panned(Time by) const { return {begin + by, end + by}; }

    /// Moved, and where it is longer than `limits` shortened, so that it lies within them.
    TimeRange within(const TimeRange &limits) const;

    /// Moved as little as possible so that `time` keeps `margin` (a share of the span, below
    /// one half) from both ends; itself where it already does.
    TimeRange revealing(Time time, double margin) const;

    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace trama::timeline
