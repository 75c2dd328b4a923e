// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/occupancy.h"

#include <gtest/gtest.h>

using namespace trama::lab;

namespace
{
constexpr Actor A = FirstTask, B = FirstTask + 1, C = FirstTask + 2;
}

TEST(Occupancy, WhoComesInIsCountedByItsNextStep)
{
    Occupancy room(2);
    room.enter(A);
    EXPECT_EQ(room.inside(), 0);
    EXPECT_TRUE(room.isMoving(A));
    EXPECT_FALSE(room.isMoving(B));
    room.pass(A);
    EXPECT_EQ(room.inside(), 1);
    EXPECT_FALSE(room.isMoving(A));
    room.leave(A);
    EXPECT_TRUE(room.isMoving(A));
    room.pass(A);
    EXPECT_EQ(room.inside(), 0);
}

TEST(Occupancy, MoreThanMayBeInsideIsRemembered)
{
    Occupancy room(2);
    for (const Actor task : {A, B}) {
        room.enter(task);
        room.pass(task);
    }
    EXPECT_FALSE(room.isExceeded());
    room.enter(C);
    EXPECT_FALSE(room.isExceeded());
    room.pass(C);
    EXPECT_TRUE(room.isExceeded());
    for (const Actor task : {A, B, C})
        room.end(task);
    EXPECT_EQ(room.inside(), 0);
    EXPECT_TRUE(room.isExceeded());
    room.clear();
    EXPECT_FALSE(room.isExceeded());
}

TEST(Occupancy, WhoOnlyPassesThroughWasInside)
{
    Occupancy room(1);
    room.enter(A);
    room.pass(A);
    room.enter(B);
    room.leave(B);
    EXPECT_TRUE(room.isMoving(B));
    room.pass(B);
    EXPECT_TRUE(room.isExceeded());
    EXPECT_EQ(room.inside(), 1);
}

TEST(Occupancy, ACallWithinACallIsTheSameTask)
{
    Occupancy room(1);
    room.enter(A);
    room.pass(A);
    room.enter(A);
    room.pass(A);
    room.leave(A);
    room.pass(A);
    EXPECT_EQ(room.inside(), 1);
    EXPECT_FALSE(room.isExceeded());
}

TEST(Occupancy, WhereNobodyAsksNobodyMoves)
{
    Occupancy room;
    room.enter(A);
    EXPECT_FALSE(room.isMoving(A));
}
