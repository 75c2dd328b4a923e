// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/starts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace trama;
using namespace trama::timeline;

TEST(Starts, KeepTimesOfAnyDistance)
{
    for (const std::int64_t widest : {10LL, 100'000'000LL, 5'000'000'000LL, 1LL << 50}) {
        std::mt19937_64 random(3);
        Starts starts;
        std::vector<Time> times;
        Time time{};
        for (int i = 0; i < 2000; ++i) {
            starts.push(time);
            times.push_back(time);
            time += Time(std::int64_t(random() % std::uint64_t(widest)) >> (random() % 20));
        }
        for (std::size_t i = 0; i < times.size(); ++i)
            ASSERT_EQ(starts[i], times[i]) << widest;
        for (int i = 0; i < 2000; ++i) {
            const Time asked(std::int64_t(random() % std::uint64_t(time.count() + 10)));
            const auto after = std::upper_bound(times.begin(), times.end(), asked);
            ASSERT_EQ(starts.lastUpTo(asked), std::size_t(after - times.begin()) - 1);
        }
    }
}

TEST(Starts, NoneIsBeforeTheFirst)
{
    Starts starts;
    EXPECT_EQ(starts.lastUpTo(Time(5)), std::nullopt);
    starts.push(Time(5));
    EXPECT_EQ(starts.lastUpTo(Time(4)), std::nullopt);
    EXPECT_EQ(starts.lastUpTo(Time(5)), 0u);
}

TEST(Starts, AFewTakeLittle)
{
    Starts few;
    few.push(Time(1));
    EXPECT_LT(few.bytes(), 100u);
    Starts many;
    for (int i = 0; i < 100000; ++i)
        many.push(Time(i));
    EXPECT_LT(double(many.bytes()) / 100000, 4.6);
}
