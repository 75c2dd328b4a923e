// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/history.h"

#include <gtest/gtest.h>

namespace trama::lab
{
namespace
{

constexpr Thing Whole = 1;

Footprint touching(Mode mode, Thing thing = Whole)
{
    Footprint footprint;
    footprint.add(thing, mode);
    return footprint;
}

Footprint item(Thing thing, Mode mode)
{
    Footprint footprint;
    footprint.add(Whole, mode == Mode::Write ? Mode::WritePart : Mode::ReadPart);
    footprint.add(thing, mode);
    return footprint;
}

TEST(Footprint, WhichModesConflict)
{
    const Mode modes[] = {Mode::Read, Mode::Write, Mode::ReadPart, Mode::WritePart};
    const bool expected[4][4] = {{false, true, false, true},
                                 {true, true, true, true},
                                 {false, true, false, false},
                                 {true, true, false, false}};
    for (int i = 0; i < 4; ++i)
        for (int k = 0; k < 4; ++k)
            EXPECT_EQ(dependent(touching(modes[i]), touching(modes[k])), expected[i][k])
                << i << ' ' << k;
}

TEST(Footprint, OtherThingsDoNotMatter)
{
    EXPECT_FALSE(dependent(touching(Mode::Write, 1), touching(Mode::Write, 2)));
}

TEST(Footprint, ItemsMeetAtThemselvesAndAtTheWhole)
{
    EXPECT_FALSE(dependent(item(2, Mode::Write), item(3, Mode::Write)));
    EXPECT_TRUE(dependent(item(2, Mode::Write), item(2, Mode::Read)));
    EXPECT_FALSE(dependent(item(2, Mode::Read), item(2, Mode::Read)));
    EXPECT_TRUE(dependent(item(2, Mode::Write), touching(Mode::Read)));
    EXPECT_FALSE(dependent(item(2, Mode::Read), touching(Mode::Read)));
    EXPECT_TRUE(dependent(item(2, Mode::Read), touching(Mode::Write)));
}

TEST(Footprint, ThatIsTooLargeTouchesEverything)
{
    Footprint footprint;
    for (Thing thing = 0; thing <= Footprint::Capacity; ++thing)
        footprint.reads(100 + thing);
    EXPECT_TRUE(dependent(footprint, touching(Mode::Read)));
}

TEST(History, AReadingOfTheWholeComesAfterEachItemThatWasWritten)
{
    History history;
    history.append(1, {}, {item(2, Mode::Write), NoDeadline, {}});
    history.append(2, {}, {item(3, Mode::Write), NoDeadline, {}});
    history.append(3, {}, {touching(Mode::Read), NoDeadline, {}});
    EXPECT_FALSE(history.happenedBefore(0, 1));
    EXPECT_TRUE(history.happenedBefore(0, 2));
    EXPECT_TRUE(history.happenedBefore(1, 2));
}

TEST(History, WhatMovedATaskHappenedBeforeItsNextStep)
{
    History history;
    Done notify{touching(Mode::Write, 7), NoDeadline, {}};
    notify.moved.add(2);
    history.append(1, {}, notify);
    history.append(2, {}, {touching(Mode::Write, 8), NoDeadline, {}});
    EXPECT_TRUE(history.happenedBefore(0, 1));
    history.cut(0);
    history.append(2, {}, {touching(Mode::Write, 8), NoDeadline, {}});
    history.append(1, {}, notify);
    EXPECT_FALSE(history.happenedBefore(0, 0 + 1) && history[1].before == 0);
}

} // namespace
} // namespace trama::lab
