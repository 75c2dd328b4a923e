// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timerange.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>
#include <limits>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;

TEST(TimeRange, FitsEverything)
{
    EXPECT_EQ(TimeRange::fitting(at(5000)), (TimeRange{at(0), at(5000)}));
    EXPECT_EQ(TimeRange::fitting(at(0)), (TimeRange{at(0), at(1000)}));
    EXPECT_EQ(TimeRange::fitting(at(-7)), (TimeRange{at(0), at(1000)}));
}

TEST(TimeRange, ZoomKeepsThePlaceOfATime)
{
    struct Row
    {
        const char *name;
        std::int64_t fixed;
        double factor;
        TimeRange wanted;
    };
    const TimeRange range{at(10000), at(20000)};
    const Row rows[] = {
        {"closer about the middle", 15000, 0.5, {at(12500), at(17500)}},
        {"closer about the beginning", 10000, 0.5, {at(10000), at(15000)}},
        {"wider about the end", 20000, 2, {at(0), at(20000)}},
        {"about a time outside", 0, 0.5, {at(5000), at(10000)}},
        {"not at all", 12345, 1, {at(10000), at(20000)}},
        {"not closer than the shortest", 15000, 1e-9, {at(14500), at(15500)}},
        {"a factor of 0", 15000, 0, {at(10000), at(20000)}},
        {"a negative factor", 15000, -3, {at(10000), at(20000)}},
        {"no number", 15000, std::numeric_limits<double>::quiet_NaN(), {at(10000), at(20000)}},
    };
    for (const Row &row : rows)
        EXPECT_EQ(range.zoomedAbout(at(row.fixed), row.factor), row.wanted) << row.name;
}

TEST(TimeRange, ZoomThereAndBackReturns)
{
    const TimeRange range{at(1'000'000), at(9'000'000)};
    const TimeRange back = range.zoomedAbout(at(3'000'000), 0.8).zoomedAbout(at(3'000'000), 1.25);
    EXPECT_NEAR(double(back.begin.count()), double(range.begin.count()), 2);
    EXPECT_NEAR(double(back.end.count()), double(range.end.count()), 2);
}

TEST(TimeRange, TheWidestZoomDoesNotOverflow)
{
    TimeRange range{at(0), at(1'000'000'000)};
    for (int i = 0; i < 100; ++i)
        range = range.zoomedAbout(at(500'000'000), 1e6);
    EXPECT_LT(range.begin, range.end);
    EXPECT_GT(range.span(), std::chrono::hours(24 * 365));
}

TEST(TimeRange, StaysWithinLimits)
{
    struct Row
    {
        const char *name;
        TimeRange range;
        TimeRange wanted;
    };
    const TimeRange limits{at(0), at(10000)};
    const Row rows[] = {
        {"inside", {at(2000), at(4000)}, {at(2000), at(4000)}},
        {"too early", {at(-500), at(1500)}, {at(0), at(2000)}},
        {"too late", {at(9000), at(12000)}, {at(7000), at(10000)}},
        {"too long", {at(-50000), at(50000)}, {at(0), at(10000)}},
        {"too short", {at(5000), at(5001)}, {at(5000), at(6000)}},
    };
    for (const Row &row : rows)
        EXPECT_EQ(row.range.within(limits), row.wanted) << row.name;
    EXPECT_EQ((TimeRange{at(3), at(9)}.within({at(0), at(0)})), (TimeRange{at(0), at(1000)}));
}

TEST(TimeRange, RevealsByMovingAsLittleAsPossible)
{
    struct Row
    {
        const char *name;
        std::int64_t time;
        TimeRange wanted;
    };
    const TimeRange range{at(10000), at(20000)};
    const Row rows[] = {
        {"well inside", 15000, {at(10000), at(20000)}},
        {"close to the end", 19500, {at(10500), at(20500)}},
        {"before", 5000, {at(4000), at(14000)}},
        {"after", 40000, {at(31000), at(41000)}},
    };
    for (const Row &row : rows)
        EXPECT_EQ(range.revealing(at(row.time), 0.1), row.wanted) << row.name;
}

TEST(TimeRange, ContainsItsBeginningAndNotItsEnd)
{
    const TimeRange range{at(10), at(20)};
    EXPECT_FALSE(range.contains(at(9)));
    EXPECT_TRUE(range.contains(at(10)));
    EXPECT_TRUE(range.contains(at(19)));
    EXPECT_FALSE(range.contains(at(20)));
    EXPECT_EQ(range.panned(at(-5)), (TimeRange{at(5), at(15)}));
}
