// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timerange.h"

#include <algorithm>
#include <cmath>

namespace trama::timeline
{

namespace
{
Time scaled(Time time, double factor)
{
    return Time(std::llround(static_cast<double>(time.count()) * factor));
}

/// Longer than this nothing runs (about 29 years), and sums of such times do not overflow.
constexpr double longest = 9e17;
} // namespace

TimeRange TimeRange::fitting(Time last)
{
    return {Time{}, std::max(last, shortest)};
}

TimeRange TimeRange::zoomedAbout(Time fixed, double factor) const
{
    if (!(factor > 0) || span() <= Time{})
        return *this;
    const auto length = static_cast<double>(span().count());
    const double wanted = std::clamp(length * factor, double(shortest.count()), longest);
    const Time before = scaled(fixed - begin, wanted / length);
    const Time first = fixed - before;
    return {first, first + Time(std::llround(wanted))};
}

TimeRange TimeRange::within(const TimeRange &limits) const
{
    const Time room = std::max(limits.span(), shortest);
    const Time length = std::clamp(span(), shortest, room);
    const Time first = std::clamp(begin, limits.begin, limits.begin + room - length);
    return {first, first + length};
}

TimeRange TimeRange::revealing(Time time, double margin) const
{
    const Time edge = scaled(span(), margin);
    if (time < begin + edge)
        return panned(time - edge - begin);
    if (time > end - edge)
        return panned(time + edge - end);
    return *this;
}

} // namespace trama::timeline
