// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/random.h"

#include <array>
#include <gtest/gtest.h>

using namespace trama::lab;

// A seed must mean the same on every machine and in every version: schedules are told by it.
TEST(Random, GivesThePublishedNumbers)
{
    Random random(1234567); // of the reference implementation
    EXPECT_EQ(random.next(), 6457827717110365317u);
    EXPECT_EQ(random.next(), 3203168211198807973u);
    EXPECT_EQ(random.next(), 9817491932198370423u);
    EXPECT_EQ(Random::at(1234567, 3), 4593380528125082431u);
}

TEST(Random, IsEvenBelowABound)
{
    constexpr int Draws = 60'000;
    constexpr int Bound = 6;
    Random random(1);
    std::array<int, Bound> counts{};
    for (int i = 0; i < Draws; ++i)
        ++counts.at(random.below(Bound));
    double chiSquare = 0;
    for (const int count : counts) {
        const double deviation = count - double(Draws) / Bound;
        chiSquare += deviation * deviation * Bound / Draws;
    }
    EXPECT_LT(chiSquare, 20.5); // 5 degrees of freedom: 1 in 1000 seeds exceeds it
    EXPECT_GT(chiSquare, 0.15); // and as few are as even as this
}

TEST(Random, DrawsAnewWhatWouldMakeTheLowNumbersMoreLikely)
{
    // Of 2^64 numbers a quarter would fall twice on what is below 2^62.
    constexpr std::uint64_t Bound = 3 * (std::uint64_t(1) << 62);
    constexpr int Draws = 10'000;
    Random random(2);
    int low = 0;
    for (int i = 0; i < Draws; ++i)
        low += random.below(Bound) < Bound / 3 ? 1 : 0;
    EXPECT_NEAR(low, Draws / 3, 200); // 4 standard deviations; without drawing anew, 5000
}
