// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/rasterise.h"
#include "tests/core/timeline/lanes.h"

#include <gtest/gtest.h>
#include <map>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;

namespace
{
using Who = std::pair<TaskId, Condition>;

/// What a column should show, straight from the steps.
std::map<Who, double> naive(const Lane &lane, double from, double to, Time end)
{
    std::map<Who, double> shares;
    for (std::size_t i = 0; i < lane.size(); ++i) {
        const double first = std::max(from, double(lane[i].start.count()));
        const double last = std::min({to, double(lane.endOf(i, end).count()), double(end.count())});
        if (last > first && isVisible(lane[i].condition))
            shares[{lane[i].owner, lane[i].condition}] += (last - first) / (to - from);
    }
    return shares;
}

double sum(const std::map<Who, double> &shares)
{
    double all = 0;
    for (const auto &[who, share] : shares)
        all += share;
    return all;
}

std::vector<Column> columnsOf(const Lane &lane, TimeRange range, Time end, std::size_t width)
{
    std::vector<Column> columns(width);
    rasterise(lane, range, end, columns);
    return columns;
}

/// Compares what is shown up to each column with the naive result. With few owners nothing is
/// left out, and what a divided node puts on the wrong side of an edge is a quarter of a column
/// at most, at each edge anew.
void expectNaive(const Lane &lane, TimeRange range, Time end, std::size_t width, double tolerance)
{
    const std::vector<Column> columns = columnsOf(lane, range, end, width);
    const double step = double(range.span().count()) / double(width);
    std::map<Who, double> difference;
    double filled = 0;
    for (std::size_t i = 0; i < width; ++i) {
        const double from = double(range.begin.count()) + double(i) * step;
        for (const auto &[who, share] : naive(lane, from, from + step, end)) {
            difference[who] -= share;
            filled -= share;
        }
        for (const Share &share : columns[i].shares)
            if (share.amount > 0)
                difference[{share.owner, share.condition}] += share.amount;
        filled += columns[i].filled;
        ASSERT_NEAR(filled, 0, tolerance) << "column " << i;
        for (const auto &[who, much] : difference)
            ASSERT_NEAR(much, 0, tolerance) << "column " << i;
    }
}
} // namespace

TEST(Rasterise, AgreesWithTheStepsOneByOne)
{
    struct Row
    {
        const char *name;
        double from, to; ///< of the lane's length
        std::size_t width;
        double tolerance = 0.26;
    };
    const Row rows[] = {
        {"everything in a few columns", 0, 1, 7}, {"everything", 0, 1, 400},
        {"beyond both ends", -0.5, 1.5, 300},     {"a hundredth", 0.4, 0.41, 300},
        {"a few steps", 0.5, 0.5005, 300, 1e-3},  {"after the end", 1.1, 1.2, 50, 1e-9},
    };
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        const Lane lane = randomLane(3000, 2, random); // two owners in two conditions: four
        const Time end = lane[lane.size() - 1].start + at(500);
        const auto part = [end](double share) {
            return at(std::int64_t(double(end.count()) * share));
        };
        for (const Row &row : rows) {
            SCOPED_TRACE(row.name);
            expectNaive(lane, {part(row.from), part(row.to)}, end, row.width, row.tolerance);
        }
    }
}

TEST(Rasterise, OfManyOwnersTheSumIsKept)
{
    std::mt19937 random(5);
    const Lane lane = randomLane(20000, 20, random);
    const Time end = lane[lane.size() - 1].start;
    const std::vector<Column> columns = columnsOf(lane, {at(0), end}, end, 50);
    const double step = double(end.count()) / 50;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto wanted = naive(lane, double(i) * step, double(i + 1) * step, end);
        EXPECT_NEAR(columns[i].filled, sum(wanted), 0.5);
        float shown = 0;
        for (const Share &share : columns[i].shares) {
            EXPECT_LE(share.amount, wanted[std::make_pair(share.owner, share.condition)] + 0.5);
            shown += share.amount;
        }
        EXPECT_LE(shown, columns[i].filled + 1e-4f);
        EXPECT_GT(shown, columns[i].filled / 20);
    }
}

TEST(Rasterise, SpreadsOverTheColumnsItStraddles)
{
    Lane lane;
    lane.append(step(15, 1));
    lane.append(nothing(35));
    const auto columns = columnsOf(lane, {at(0), at(50)}, at(50), 5);
    const float wanted[] = {0, 0.5f, 1, 0.5f, 0};
    for (std::size_t i = 0; i < columns.size(); ++i)
        EXPECT_FLOAT_EQ(columns[i].filled, wanted[i]) << i;
    EXPECT_TRUE(columns[2].isUniform());
    EXPECT_FALSE(columns[1].isUniform());
}

TEST(Rasterise, TheLastStepLastsUntilTheEnd)
{
    Lane lane;
    lane.append(step(10, 1));
    const auto columns = columnsOf(lane, {at(0), at(40)}, at(30), 4);
    const float wanted[] = {0, 1, 1, 0};
    for (std::size_t i = 0; i < columns.size(); ++i)
        EXPECT_FLOAT_EQ(columns[i].filled, wanted[i]) << i;
}

TEST(Rasterise, ColumnsShorterThanANanosecond)
{
    Lane lane;
    lane.append(step(1, 1));
    lane.append(step(2, 2));
    const auto columns = columnsOf(lane, {at(0), at(4)}, at(4), 16);
    EXPECT_EQ(columns[3].filled, 0);
    EXPECT_EQ(columns[4].shares[0].owner, task(1));
    EXPECT_EQ(columns[7].shares[0].owner, task(1));
    EXPECT_EQ(columns[8].shares[0].owner, task(2));
    EXPECT_EQ(columns[15].filled, 1);
}

TEST(Rasterise, DegenerateInputFillsNothing)
{
    struct Row
    {
        const char *name;
        std::int64_t from, to;
    };
    const Row rows[] = {{"empty range", 20, 20}, {"backwards", 30, 20}, {"before 0", -50, -10}};
    Lane lane;
    lane.append(step(0, 1));
    for (const Row &row : rows)
        for (const Column &column : columnsOf(lane, {at(row.from), at(row.to)}, at(50), 3))
            EXPECT_EQ(column.filled, 0) << row.name;
    for (const Column &column : columnsOf(Lane(), {at(0), at(50)}, at(50), 3))
        EXPECT_EQ(column.filled, 0) << "empty lane";
    EXPECT_TRUE(columnsOf(lane, {at(0), at(50)}, at(50), 0).empty());
}

TEST(Rasterise, TellsTheStepThatFillsAColumn)
{
    Lane lane;
    lane.append(step(10, 1));
    lane.append(step(25, 2));
    const auto columns = columnsOf(lane, {at(0), at(60)}, at(50), 6);
    const std::size_t wanted[] = {Column::none, 0, Column::none, 1, 1, Column::none};
    for (std::size_t i = 0; i < columns.size(); ++i)
        EXPECT_EQ(columns[i].step, wanted[i]) << i;
}
