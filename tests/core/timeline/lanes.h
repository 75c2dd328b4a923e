// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lane.h"
#include "tests/support/events.h"

#include <random>

namespace trama::test
{

using timeline::Lane;
using timeline::Step;

inline Step step(std::int64_t ns, std::uint32_t owner, Condition condition = Condition::Running)
{
    return {at(ns), task(owner), condition};
}

inline Step nothing(std::int64_t ns)
{
    return {at(ns)};
}

/// Steps of very different lengths: mostly short ones, now and then one that is thousands of
/// times as long. Some do not change anything, some start where the last one does.
inline Lane randomLane(int count, std::uint32_t owners, std::mt19937 &random)
{
    static constexpr Condition conditions[] = {Condition::Absent, Condition::Running,
                                               Condition::Ready};
    const auto upTo = [&random](std::uint32_t n) {
        return std::uniform_int_distribution<std::uint32_t>(0, n)(random);
    };
    Lane lane;
    std::int64_t time = upTo(50);
    for (int i = 0; i < count; ++i) {
        const Condition condition = conditions[upTo(2)];
        lane.append(condition == Condition::Absent ? nothing(time)
                                                   : step(time, upTo(owners - 1), condition));
        time += upTo(99) == 0 ? upTo(20000) : upTo(8);
    }
    return lane;
}

} // namespace trama::test
