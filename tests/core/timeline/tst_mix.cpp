// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/mix.h"
#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;

TEST(Mix, AddsUpByTaskAndCondition)
{
    Mix mix;
    mix.add(task(1), Condition::Running, 2);
    mix.add(task(2), Condition::Running, 5);
    mix.add(task(1), Condition::Ready, 1);
    mix.add(task(1), Condition::Running, 2);
    const Shares shares = mix.biggest(0.1);
    EXPECT_EQ(shares[0], (Share{task(2), Condition::Running, 0.5f}));
    EXPECT_EQ(shares[1], (Share{task(1), Condition::Running, 0.4f}));
    EXPECT_EQ(shares[2], (Share{task(1), Condition::Ready, 0.1f}));
    EXPECT_EQ(shares[3], Share{});
    EXPECT_EQ(mix.filled(), 10);
}

TEST(Mix, WhatCannotBeSeenCountsForNothing)
{
    Mix mix;
    mix.add(TaskId::None, Condition::Absent, 3);
    mix.add(task(1), Condition::Ended, 3);
    EXPECT_EQ(mix.filled(), 0);
    EXPECT_EQ(mix.biggest(1), Shares{});
}

TEST(Mix, KeepsTheBiggestAndTheSumOfAll)
{
    Mix mix;
    for (std::uint32_t i = 0; i < 100; ++i)
        mix.add(task(i), Condition::Running, i < 30 ? 30 - i : 1);
    const Shares shares = mix.biggest(1);
    for (std::uint32_t i = 0; i < shares.size(); ++i)
        EXPECT_EQ(shares[i].owner, task(i));
    EXPECT_EQ(mix.filled(), 30 * 31 / 2 + 70);
}

TEST(Mix, IsEmptyAgainWhenCleared)
{
    Mix mix;
    mix.add(task(1), Condition::Running, 3);
    mix.clear();
    EXPECT_EQ(mix.filled(), 0);
    EXPECT_EQ(mix.biggest(1), Shares{});
}
