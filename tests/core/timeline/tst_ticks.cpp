// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/ticks.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;
using namespace std::chrono_literals;

TEST(Ticks, AreNiceAndNotTooMany)
{
    struct Row
    {
        const char *name;
        TimeRange range;
        int most;
        Time step;
        Unit unit;
        int decimals;
    };
    const Row rows[] = {
        {"milliseconds", {0ms, 3ms}, 15, 200us, Unit::Milliseconds, 1},
        {"seconds", {0s, 4s}, 10, 500ms, Unit::Seconds, 1},
        {"exactly as many", {0s, 10s}, 10, 1s, Unit::Seconds, 0},
        {"minutes", {0s, 300s}, 10, 50s, Unit::Seconds, 0},
        {"microseconds", {0us, 100us}, 10, 10us, Unit::Microseconds, 0},
        {"close by, late", {2s, 2s + 100us}, 10, 10us, Unit::Seconds, 5},
        {"the shortest", {0ns, 1us}, 10, 100ns, Unit::Microseconds, 1},
        {"empty", {5ms, 5ms}, 10, 100ns, Unit::Milliseconds, 4},
        {"none wanted", {0s, 3s}, 0, 5s, Unit::Seconds, 0},
    };
    for (const Row &row : rows) {
        const Ticks ticks = ticksFor(row.range, row.most);
        EXPECT_EQ(ticks.step, row.step) << row.name;
        EXPECT_EQ(ticks.unit, row.unit) << row.name;
        EXPECT_EQ(ticks.decimals, row.decimals) << row.name;
    }
}

TEST(Ticks, StandOnMultiplesOfTheirStep)
{
    const Ticks ticks{100ns, Unit::Microseconds, 1};
    EXPECT_EQ(ticks.in({150ns, 400ns}), (std::vector<Time>{200ns, 300ns, 400ns}));
    EXPECT_EQ(ticks.in({-150ns, 100ns}), (std::vector<Time>{-100ns, 0ns, 100ns}));
    EXPECT_TRUE(ticks.in({110ns, 190ns}).empty());
    EXPECT_TRUE(Ticks().in({0ns, 100ns}).empty());
}

TEST(Ticks, TheStepIsTheClosestThatFits)
{
    for (std::int64_t span = 1000; span < 1'000'000'000'000; span = span * 13 / 10) {
        const TimeRange range{at(0), at(span)};
        const Ticks ticks = ticksFor(range, 12);
        EXPECT_LE(span / ticks.step.count(), 12) << span;
        EXPECT_GE(span / ticks.step.count(), 4) << span;
    }
}

TEST(Ticks, UnitsByLength)
{
    EXPECT_EQ(unitFor(0ns), Unit::Microseconds);
    EXPECT_EQ(unitFor(999us), Unit::Microseconds);
    EXPECT_EQ(unitFor(1ms), Unit::Milliseconds);
    EXPECT_EQ(unitFor(-2ms), Unit::Milliseconds);
    EXPECT_EQ(unitFor(1s), Unit::Seconds);
    for (const Unit unit : {Unit::Microseconds, Unit::Milliseconds, Unit::Seconds})
        EXPECT_EQ(unitFor(length(unit)), unit);
}

TEST(Ticks, AnAxisGrowsNowAndThen)
{
    struct Row
    {
        Time time, wanted;
    };
    const Row rows[] = {{0ns, 1us},    {1us, 1us},    {1001ns, 1500ns}, {1600us, 2ms},
                        {2ms, 2ms},    {2100us, 3ms}, {5500ms, 6s},     {6100ms, 8s},
                        {8001ms, 10s}, {81s, 100s},   {-5s, 1us}};
    for (const Row &row : rows)
        EXPECT_EQ(roundedUp(row.time), row.wanted) << row.time.count();
}
