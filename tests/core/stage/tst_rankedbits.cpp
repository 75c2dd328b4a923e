// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/rankedbits.h"

#include <gtest/gtest.h>
#include <random>

using trama::stage::RankedBits;

TEST(RankedBits, CountsWhatIsSetBeforeEachPlace)
{
    std::mt19937 random(3);
    RankedBits bits;
    std::vector<std::size_t> counts{0};
    for (std::size_t i = 0; i < 1000; ++i) {
        const bool bit = random() % 3 == 0 || (i > 128 && i < 256);
        bits.push(bit);
        counts.push_back(counts.back() + bit);
        ASSERT_EQ(bits.countBefore(i + 1), counts.back());
    }
    ASSERT_EQ(bits.size(), 1000u);
    for (std::size_t i = 0; i <= 1000; ++i)
        ASSERT_EQ(bits.countBefore(i), counts[i]) << i;
}
