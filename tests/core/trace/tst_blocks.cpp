// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/blocks.h"

#include <gtest/gtest.h>

namespace trama
{
namespace
{

TEST(Blocks, IsEmptyAtFirst)
{
    const Blocks<int, 4> blocks;
    EXPECT_TRUE(blocks.empty());
    EXPECT_EQ(blocks.size(), 0u);
    EXPECT_EQ(blocks.bytes(), 0u);
}

TEST(Blocks, KeepsWhatIsPushedAcrossBlocks)
{
    Blocks<int, 4> blocks;
    for (int i = 0; i < 11; ++i) {
        blocks.push(i * i);
        EXPECT_EQ(blocks.back(), i * i);
    }
    ASSERT_EQ(blocks.size(), 11u);
    for (int i = 0; i < 11; ++i)
        EXPECT_EQ(blocks[static_cast<std::size_t>(i)], i * i);
}

TEST(Blocks, DoesNotMoveWhatItHoldsWhenItGrows)
{
    Blocks<int, 4> blocks;
    blocks.push(7);
    const int *first = &blocks[0];
    for (int i = 0; i < 1000; ++i)
        blocks.push(i);
    EXPECT_EQ(&blocks[0], first);
    EXPECT_EQ(*first, 7);
}

TEST(Blocks, CountsWholeBlocksOfMemory)
{
    Blocks<int, 4> blocks;
    blocks.push(1);
    EXPECT_EQ(blocks.bytes(), 4 * sizeof(int));
    for (int i = 0; i < 4; ++i)
        blocks.push(i);
    EXPECT_EQ(blocks.bytes(), 8 * sizeof(int));
}

TEST(Blocks, EntriesCanBeChangedInPlace)
{
    Blocks<int, 4> blocks;
    for (int i = 0; i < 6; ++i)
        blocks.push(0);
    blocks[5] = 9;
    EXPECT_EQ(blocks.back(), 9);
    blocks.back() = 8;
    EXPECT_EQ(blocks[5], 8);
}

} // namespace
} // namespace trama
