// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timescale.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;

TEST(TimeScale, LaysTimeOverPixels)
{
    const TimeScale scale{{at(1000), at(3000)}, 100, 500};
    EXPECT_EQ(scale.pixel(at(1000)), 100);
    EXPECT_EQ(scale.pixel(at(3000)), 600);
    EXPECT_EQ(scale.pixel(at(2000)), 350);
    EXPECT_EQ(scale.time(350), at(2000));
    EXPECT_EQ(scale.length(50), at(200));
    EXPECT_EQ(scale.perPixel(), 4);
}

TEST(TimeScale, WhatIsOutsideKeepsTheScale)
{
    const TimeScale scale{{at(1000), at(3000)}, 100, 500};
    EXPECT_EQ(scale.pixel(at(0)), -150);
    EXPECT_EQ(scale.pixel(at(5000)), 1100);
    EXPECT_EQ(scale.time(-150), at(0));
}

TEST(TimeScale, ThereAndBackIsTheSameTime)
{
    const TimeScale scales[] = {
        {{at(0), at(1000)}, 0, 1777},
        {{at(123), at(987'654'321)}, 112.5, 1501.5},
        {{std::chrono::hours(1), std::chrono::hours(1) + at(1000)}, 7, 333},
    };
    for (const TimeScale &scale : scales)
        for (int i = 0; i <= 100; ++i) {
            const Time time = scale.range.begin + scale.range.span() * i / 100;
            EXPECT_EQ(scale.time(scale.pixel(time)), time);
        }
}

TEST(TimeScale, DegenerateScales)
{
    struct Row
    {
        const char *name;
        TimeScale scale;
    };
    const Row rows[] = {
        {"no pixels", {{at(10), at(20)}, 5, 0}},
        {"negative width", {{at(10), at(20)}, 5, -3}},
        {"no time", {{at(10), at(10)}, 5, 100}},
        {"backwards", {{at(10), at(4)}, 5, 100}},
    };
    for (const Row &row : rows) {
        EXPECT_EQ(row.scale.pixel(at(17)), 5) << row.name;
        EXPECT_EQ(row.scale.time(50), at(10)) << row.name;
        EXPECT_EQ(row.scale.length(50), at(0)) << row.name;
        EXPECT_EQ(row.scale.perPixel(), 0) << row.name;
    }
}
