// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/axis.h"
#include "core/timeline/runrecord.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>
#include <random>

using namespace trama;
using namespace trama::test;
using timeline::Axis;
using timeline::Count;

namespace
{
constexpr Time one = Axis::step;

/// Three steps, at 0, 10 and 2,000,010 ns, and a task that takes a free GIL in between.
Axis axisOf(Count count)
{
    Axis axis(count);
    axis.take(event(0, task(0), Verb::Begin));
    axis.take(event(10, task(0), Verb::Sleep));
    axis.take(event(1'000'000, task(0), Verb::GilTake));
    axis.take(event(2'000'010, task(0), Verb::Wake));
    return axis;
}
} // namespace

TEST(Axis, OfTimeHasEachTimeAtItself)
{
    const Axis axis = axisOf(Count::Time);
    for (const std::int64_t ns : {0, 10, 77, 5'000'000}) {
        EXPECT_EQ(axis.placeOf(at(ns)), at(ns));
        EXPECT_EQ(axis.timeAt(at(ns)), at(ns));
    }
}

TEST(Axis, OfStepsHasThemAtEqualDistances)
{
    const Axis axis = axisOf(Count::Steps);
    EXPECT_EQ(axis.placeOf(at(0)), Time{});
    EXPECT_EQ(axis.placeOf(at(10)), one);
    EXPECT_EQ(axis.placeOf(at(2'000'010)), 2 * one);
    EXPECT_EQ(axis.placeOf(at(1'000'010)), one + one / 2);
    EXPECT_EQ(axis.timeAt(one), at(10));
    EXPECT_EQ(axis.timeAt(one + one / 2), at(1'000'010));
    EXPECT_EQ(axis.timeAt(2 * one), at(2'000'010));
}

TEST(Axis, AfterTheLastStepIsAtMostOneMore)
{
    const Axis axis = axisOf(Count::Steps);
    EXPECT_EQ(axis.placeOf(at(2'000'110)), 2 * one + at(100));
    EXPECT_EQ(axis.placeOf(at(9'000'000)), 3 * one);
    EXPECT_EQ(axis.timeAt(2 * one + at(100)), at(2'000'110));
    EXPECT_EQ(axis.timeAt(9 * one), at(2'000'010) + one);
    EXPECT_EQ(axis.timeAt(at(-5)), Time{});
}

TEST(Axis, WhatIsNoStepLiesAtTheOneBefore)
{
    Axis axis(Count::Steps);
    EXPECT_EQ(axis.take(event(0, task(0), Verb::Begin)), Time{});
    EXPECT_EQ(axis.take(event(10, task(0), Verb::Sleep)), one);
    EXPECT_EQ(axis.take(event(20, task(0), Verb::GilTake)), one);
    EXPECT_EQ(axis.take(event(30, task(0), Verb::Wake)), 2 * one);
    EXPECT_EQ(axis.take(event(30, task(0), Verb::End)), 2 * one); // the same instant
}

TEST(Axis, GoesThereAndBack)
{
    std::mt19937 random(5);
    Axis axis(Count::Steps);
    std::int64_t ns = 0;
    std::vector<std::int64_t> steps;
    for (int i = 0; i < 2000; ++i) {
        ns += 1 + std::int64_t(random() % (i % 100 == 0 ? 3'000'000'000U : 1000U));
        steps.push_back(ns);
        axis.take(event(ns, task(0), Verb::Load));
    }
    Time last{-1};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Time place = axis.placeOf(at(steps[i]));
        ASSERT_EQ(place, one * std::int64_t(i + 1));
        ASSERT_EQ(axis.timeAt(place), at(steps[i]));
        ASSERT_LT(last, place);
        last = place;
    }
}

TEST(Axis, LanesByStepsHaveTheSameStepsElsewhere)
{
    RunRecord record;
    record.trace.info.coreSource = Source::Virtual;
    Task main;
    record.trace.addTask(main);
    for (const auto &[ns, verb] :
         {std::pair(0, Verb::Begin), std::pair(1000, Verb::Sleep),
          std::pair(2'000'000'000, Verb::Wake), std::pair(2'000'001'000, Verb::End)})
        record.trace.append(event(ns, task(0), verb));
    record.extend();
    const timeline::Lane &times = record.lanes.lane(task(0));
    const timeline::Lane &steps = record.stepLanes.lane(task(0));
    ASSERT_EQ(times.size(), steps.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        EXPECT_EQ(times[i].condition, steps[i].condition);
        EXPECT_EQ(record.stepLanes.axis().placeOf(times[i].start), steps[i].start);
        EXPECT_EQ(steps[i].start, one * std::int64_t(i));
    }
}

TEST(Axis, OnlyARunOfTheLabHasLanesBySteps)
{
    RunRecord record;
    record.trace.info.coreSource = Source::Exact;
    record.trace.addTask({});
    record.trace.append(event(0, task(0), Verb::Begin));
    record.extend();
    EXPECT_TRUE(record.stepLanes.order().empty());
    EXPECT_FALSE(record.lanes.order().empty());
}
