// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/columnimage.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using timeline::Column;

namespace
{
const QColor blue(0x0072B2);
const QColor red(0xD55E00);
const QColor other(0xB3AFA5);

/// A column of 20 pixels, from top to bottom: B blue, R red, O other, . nothing, ? anything else.
std::string painted(const Column &column)
{
    const std::vector<TaskStyle> styles{{blue, {}, {}, {}}, {red, {}, {}, {}}};
    ColumnImage image;
    image.begin({3, 20}, 1, 0, other);
    image.paint(1, column, styles);
    std::string text;
    for (int y = 0; y < 20; ++y) {
        const QColor pixel = image.image().pixelColor(1, y);
        text += pixel == blue ? 'B' : pixel == red ? 'R' : pixel == other ? 'O' : '?';
        if (pixel.alpha() == 0)
            text.back() = '.';
        EXPECT_EQ(image.image().pixelColor(0, y).alpha(), 0);
        EXPECT_EQ(image.image().pixelColor(2, y).alpha(), 0);
    }
    return text;
}

Column columnOf(std::initializer_list<timeline::Share> shares, float filled)
{
    Column column;
    std::copy(shares.begin(), shares.end(), column.shares.begin());
    column.filled = filled;
    return column;
}
} // namespace

TEST(ColumnImage, SharesStandAboveEachOther)
{
    EXPECT_EQ(
        painted(columnOf(
            {{task(1), Condition::Running, 0.5f}, {task(0), Condition::Running, 0.25f}}, 0.75f)),
        ".....RRRRRRRRRRBBBBB");
}

TEST(ColumnImage, TheOrderIsThatOfTheTasksWhoeverHasMore)
{
    EXPECT_EQ(
        painted(columnOf(
            {{task(0), Condition::Running, 0.5f}, {task(1), Condition::Running, 0.25f}}, 0.75f)),
        ".....RRRRRBBBBBBBBBB");
}

TEST(ColumnImage, WhatIsNotKnownWhoseItIsStandsOnTop)
{
    EXPECT_EQ(painted(columnOf({{task(0), Condition::Running, 0.5f}}, 0.75f)),
              ".....OOOOOBBBBBBBBBB");
}

TEST(ColumnImage, WaitingIsALineAboveRunning)
{
    EXPECT_EQ(painted(columnOf(
                  {{task(0), Condition::Blocked, 0.5f}, {task(0), Condition::Running, 0.5f}}, 1)),
              "....BB....BBBBBBBBBB");
}

TEST(ColumnImage, TheSlightestBusinessIsSeen)
{
    EXPECT_EQ(painted(columnOf({{task(0), Condition::Running, 0.0001f}}, 0.0001f)),
              ".................BBB");
}

TEST(ColumnImage, ReadyIsHatched)
{
    const std::string text = painted(columnOf({{task(0), Condition::Ready, 1}}, 1));
    EXPECT_EQ(text, "????????????????????");
}

TEST(ColumnImage, EmptyAndFarColumnsPaintNothing)
{
    ColumnImage image;
    image.begin({3, 20}, 1, 0, other);
    image.paint(1, Column(), {});
    EXPECT_TRUE(image.isEmpty());
    image.paint(-1, columnOf({{task(0), Condition::Running, 1}}, 1), {});
    image.paint(3, columnOf({{task(0), Condition::Running, 1}}, 1), {});
    EXPECT_TRUE(image.isEmpty());
    image.paint(2, columnOf({{task(0), Condition::Running, 1}}, 1), {});
    EXPECT_FALSE(image.isEmpty());
}

TEST(ColumnImage, TheHatchRepeats)
{
    for (const double unit : {1.0, 1.5, 2.0}) {
        const int size = SpanBrush::hatchSize(unit);
        double sum = 0;
        for (int x = 0; x < size; ++x) {
            EXPECT_NEAR(SpanBrush::hatchOpacity(x, 3, unit),
                        SpanBrush::hatchOpacity(x + size, 3, unit), 1e-9);
            EXPECT_NEAR(SpanBrush::hatchOpacity(x, 3, unit), SpanBrush::hatchOpacity(3, x, unit),
                        1e-9);
            sum += SpanBrush::hatchOpacity(x, 0, unit) / size;
        }
        EXPECT_GT(sum, 0.2);
        EXPECT_LT(sum, 0.45);
    }
}

TEST(SpanBrush, EveryConditionHasItsShape)
{
    EXPECT_EQ(shapeOf(Condition::Running), Shape::Solid);
    EXPECT_EQ(shapeOf(Condition::GilWaiting), shapeOf(Condition::Ready));
    EXPECT_EQ(shapeOf(Condition::Joining), shapeOf(Condition::Blocked));
    EXPECT_EQ(shapeOf(Condition::InIo), shapeOf(Condition::Sleeping));
    const Shape shapes[] = {shapeOf(Condition::Ended),    shapeOf(Condition::Running),
                            shapeOf(Condition::Ready),    shapeOf(Condition::Blocked),
                            shapeOf(Condition::Sleeping), shapeOf(Condition::Waiting),
                            shapeOf(Condition::Unknown)};
    for (const Shape &a : shapes)
        for (const Shape &b : shapes)
            EXPECT_EQ(&a == &b, a == b);
}
