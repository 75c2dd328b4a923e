// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trama::timeline
{

namespace
{
/// The least of `mantissas` (in tenths, ascending, below 100) times a power of ten that is not
/// below `least`; at least 1.
template <std::size_t N>
std::int64_t niceUp(double least, const std::array<int, N> &mantissas)
{
    // From 0.1 on, so that a mantissa in tenths stays whole.
    for (std::int64_t tenth = 1; tenth < 1'000'000'000'000'000'00; tenth *= 10)
        for (const int mantissa : mantissas) {
            const std::int64_t value = mantissa * tenth;
            if (value % 10 == 0 && double(value / 10) >= least)
                return value / 10;
        }
    return 1'000'000'000'000'000'000;
}

int decimalsFor(Time step, Unit unit)
{
    int decimals = 0;
    for (std::int64_t one = length(unit).count(); step.count() % one != 0; one /= 10)
        ++decimals;
    return decimals;
}
} // namespace

Time length(Unit unit)
{
    switch (unit) {
    case Unit::Seconds:
        return std::chrono::seconds(1);
    case Unit::Milliseconds:
        return std::chrono::milliseconds(1);
    case Unit::Microseconds:
        break;
    }
    return std::chrono::microseconds(1);
}

Unit unitFor(Time time)
{
    const Time size = time < Time{} ? -time : time;
    if (size >= length(Unit::Seconds))
        return Unit::Seconds;
    return size >= length(Unit::Milliseconds) ? Unit::Milliseconds : Unit::Microseconds;
}

std::vector<Time> Ticks::in(const TimeRange &range) const
{
    std::vector<Time> times;
    if (step <= Time{})
        return times;
    std::int64_t number = range.begin / step;
    if (number * step < range.begin)
        ++number;
    for (Time time = number * step; time <= range.end; time += step)
        times.push_back(time);
    return times;
}

Ticks ticksFor(const TimeRange &range, int most)
{
    constexpr std::array<int, 3> mantissas{10, 20, 50};
    const Time span = std::max(range.span(), TimeRange::shortest);
    Ticks ticks;
    ticks.step = Time(niceUp(double(span.count()) / std::max(most, 1), mantissas));
    ticks.unit = unitFor(std::max(range.end, range.begin + span));
    ticks.decimals = decimalsFor(ticks.step, ticks.unit);
    return ticks;
}

Time roundedUp(Time time)
{
    constexpr std::array<int, 8> mantissas{10, 15, 20, 30, 40, 50, 60, 80};
    return std::max(Time(niceUp(double(time.count()), mantissas)), Time(1000));
}

} // namespace trama::timeline
