// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lanelayout.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;

namespace
{
LaneLayout layOut(std::initializer_list<timeline::LaneKey> keys, double unit)
{
    std::vector<LaneRow> rows;
    for (const timeline::LaneKey &key : keys)
        rows.push_back({key});
    return trama::layOut(std::move(rows), unit);
}
} // namespace

TEST(LaneLayout, RowsFollowEachOtherInTheirOrder)
{
    const LaneLayout layout = layOut({core(0), core(1), task(0), task(1), object(0)}, 1);
    ASSERT_EQ(layout.rows.size(), 5u);
    for (std::size_t i = 1; i < layout.rows.size(); ++i)
        EXPECT_GE(layout.rows[i].top, layout.rows[i - 1].top + layout.rows[i - 1].height);
    for (const LaneRow &row : layout.rows)
        EXPECT_LT(row.bar, row.height);
    EXPECT_GT(layout.height, layout.rows.back().top + layout.rows.back().height);
}

TEST(LaneLayout, ASeparatorStandsBetweenTwoGroups)
{
    const LaneLayout layout = layOut({core(0), task(0), task(1), object(0)}, 1);
    ASSERT_EQ(layout.separators.size(), 2u);
    EXPECT_GT(layout.separators[0], layout.rows[0].top + layout.rows[0].height);
    EXPECT_LT(layout.separators[0], layout.rows[1].top);
    EXPECT_EQ(layout.rowAt(layout.separators[0]), nullptr);
}

TEST(LaneLayout, TheGilIsAGroupOfItsOwn)
{
    const LaneLayout layout =
        layOut({core(0), timeline::LaneKey::gil(object(0)), task(0), object(1)}, 1);
    EXPECT_EQ(layout.separators.size(), 3u);
    EXPECT_EQ(layout.rows[1].bar, layout.rows[0].bar);
}

TEST(LaneLayout, FindsTheRowOfAPlace)
{
    const LaneLayout layout = layOut({core(0), core(1), task(0)}, 1);
    for (const LaneRow &row : layout.rows) {
        EXPECT_EQ(layout.rowAt(row.top), &row);
        EXPECT_EQ(layout.rowAt(row.middle()), &row);
        EXPECT_EQ(layout.rowAt(row.top + row.height - 0.01), &row);
    }
    EXPECT_EQ(layout.rowAt(-1), nullptr);
    EXPECT_EQ(layout.rowAt(0), nullptr);
    EXPECT_EQ(layout.rowAt(layout.height), nullptr);
    EXPECT_EQ(layOut({}, 1).rowAt(10), nullptr);
}

TEST(LaneLayout, GrowsWithTheUnit)
{
    const LaneLayout small = layOut({core(0), task(0)}, 1);
    const LaneLayout large = layOut({core(0), task(0)}, 2);
    EXPECT_EQ(large.rows[0].height, 2 * small.rows[0].height);
    EXPECT_EQ(large.rows[1].bar, 2 * small.rows[1].bar);
}
