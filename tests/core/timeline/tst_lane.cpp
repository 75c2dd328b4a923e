// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/timeline/lanes.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;

namespace
{
std::vector<Step> stepsOf(const Lane &lane)
{
    std::vector<Step> steps;
    for (std::size_t i = 0; i < lane.size(); ++i)
        steps.push_back(lane[i]);
    return steps;
}
} // namespace

TEST(Lane, KeepsWhatChanges)
{
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(20, 1));
    lane.append(step(30, 2));
    lane.append(nothing(40));
    ASSERT_EQ(lane.size(), 3u);
    EXPECT_EQ(lane[0].start, at(10));
    EXPECT_EQ(lane[1].owner, task(2));
    EXPECT_EQ(lane[2].condition, Condition::Absent);
}

TEST(Lane, BeginsWithSomethingToSee)
{
    Lane lane;
    lane.append(nothing(0));
    EXPECT_TRUE(lane.empty());
}

TEST(Lane, TheLastOfSeveralAtOneTimeCounts)
{
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(20, 2));
    lane.append(step(20, 3));
    ASSERT_EQ(lane.size(), 2u);
    EXPECT_EQ(lane[1].owner, task(3));
}

TEST(Lane, AFlickerWithoutLengthLeavesNothing)
{
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(20, 2));
    lane.append(step(20, 1));
    lane.append(step(30, 3));
    ASSERT_EQ(lane.size(), 2u);
    EXPECT_EQ(lane.endOf(0, at(99)), at(30));
    EXPECT_EQ(lane[1].owner, task(3));
}

TEST(Lane, AFlickerAtTheVeryBeginningLeavesNothing)
{
    Lane lane;
    lane.append(step(10, 1));
    lane.append(nothing(10));
    EXPECT_TRUE(lane.empty());
}

TEST(Lane, AnEarlierStepIsMovedUp)
{
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(20, 2));
    lane.append(step(5, 3));
    ASSERT_EQ(lane.size(), 2u);
    EXPECT_EQ(lane[1].start, at(20));
    EXPECT_EQ(lane[1].owner, task(3));
}

TEST(Lane, FindsTheStepInForce)
{
    struct Row
    {
        const char *name;
        std::int64_t time;
        std::optional<std::size_t> index;
    };
    const Row rows[] = {
        {"before the first", 9, std::nullopt}, {"at a start", 10, 0},  {"within", 19, 0},
        {"at the next start", 20, 1},          {"in the last", 99, 2},
    };
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(20, 2));
    lane.append(step(30, 3));
    for (const Row &row : rows)
        EXPECT_EQ(lane.indexAt(at(row.time)), row.index) << row.name;
    EXPECT_EQ(Lane().indexAt(at(5)), std::nullopt);
}

TEST(Lane, ASpanEndsWithTheNextOneOrAtTheEnd)
{
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(20, 2));
    EXPECT_EQ(lane.spanAt(at(15), at(50))->end, at(20));
    EXPECT_EQ(lane.spanAt(at(25), at(50))->end, at(50));
    EXPECT_EQ(lane.spanAt(at(12), at(15))->end, at(15));
    EXPECT_FALSE(lane.spanAt(at(50), at(50)));
    EXPECT_FALSE(lane.spanAt(at(9), at(50)));
}

TEST(Lane, CountsTheStepsOfAStretch)
{
    struct Row
    {
        const char *name;
        std::int64_t from, to;
        std::size_t count;
    };
    const Row rows[] = {
        {"all", 0, 100, 3},      {"before the first", 0, 10, 0}, {"part of one", 12, 13, 1},
        {"two", 19, 21, 2},      {"up to a start", 12, 20, 1},   {"empty", 15, 15, 0},
        {"backwards", 30, 5, 0},
    };
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(20, 2));
    lane.append(step(30, 3));
    for (const Row &row : rows)
        EXPECT_EQ(lane.countIn(at(row.from), at(row.to)), row.count) << row.name;
}

TEST(Lane, NeighboursDifferAndStepsHaveALength)
{
    std::mt19937 random(7);
    const std::vector<Step> steps = stepsOf(randomLane(5000, 3, random));
    ASSERT_GT(steps.size(), 1000u);
    for (std::size_t i = 1; i < steps.size(); ++i) {
        EXPECT_LT(steps[i - 1].start, steps[i].start);
        EXPECT_FALSE(steps[i - 1].sameAs(steps[i]));
    }
}

TEST(Lane, EachNodeAddsUpItsSteps)
{
    std::mt19937 random(11);
    const Lane lane = randomLane(20000, 3, random);
    ASSERT_GE(lane.levelCount(), 3u);
    for (std::size_t level = 0; level < lane.levelCount(); ++level) {
        const std::size_t below = Lane::stepsBelow(level);
        EXPECT_GE((lane.nodeCount(level) + 1) * below + 2, lane.size()) << "level " << level;
        for (std::size_t n = 0; n < lane.nodeCount(level); ++n) {
            double filled = 0;
            for (std::size_t i = n * below; i < (n + 1) * below; ++i)
                if (isVisible(lane[i].condition))
                    filled += double((lane.endOf(i, Time{}) - lane[i].start).count());
            EXPECT_NEAR(lane.node(level, n).filled(), filled, filled * 1e-5);
            EXPECT_EQ(lane.node(level, n).end(), lane[(n + 1) * below].start);
        }
    }
}

TEST(Lane, KeepsAllOfAStep)
{
    Lane lane;
    const Step steps[] = {
        {at(5), task(0), Condition::Running, OffReason::Unknown, 0},
        {at(6), TaskId::None, Condition::Absent, OffReason::Unknown, 0},
        {at(7), task(0xfffffe), Condition::Unknown, OffReason::Ended, 3},
        {at(7'000'000'000), task(1), Condition::Waiting, OffReason::Waiting, 1},
        {at(7'000'000'001), task(2), Condition::Ready, OffReason::Preempted, 2},
        {at(900'000'000'000'000), task(3), Condition::Running, OffReason::Unknown, 0},
        {at(900'000'000'000'001), task(4), Condition::Running, OffReason::Unknown, 0},
    };
    for (const Step &each : steps)
        lane.append(each);
    ASSERT_EQ(lane.size(), std::size(steps));
    for (std::size_t i = 0; i < lane.size(); ++i) {
        EXPECT_EQ(lane[i].start, steps[i].start) << i;
        EXPECT_EQ(lane[i].reason, steps[i].reason) << i;
        EXPECT_TRUE(lane[i].sameAs(steps[i])) << i;
        EXPECT_EQ(lane.indexAt(steps[i].start), i);
    }
}

TEST(Lane, TwoTurnsOfOneTaskAreTwoSteps)
{
    Lane lane;
    lane.append({at(1), task(0), Condition::Running, {}, 1});
    lane.append({at(2), task(0), Condition::Running, {}, 2});
    lane.append({at(3), task(0), Condition::Running, {}, 2});
    EXPECT_EQ(lane.size(), 2u);
}

TEST(Lane, NeedsLittleMoreThanItsSteps)
{
    Lane lane;
    constexpr int count = 1'000'000;
    for (int i = 0; i < count; ++i)
        lane.append(step(i * 10, i % 5));
    ASSERT_EQ(lane.size(), std::size_t(count));
    EXPECT_LT(double(lane.bytes()) / count, 14);
}
