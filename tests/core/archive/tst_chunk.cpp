// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/chunk.h"

#include <gtest/gtest.h>

using namespace trama::archive;

namespace
{
std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}
} // namespace

TEST(Chunk, IsReadAsItWasWritten)
{
    const std::string bytes = framed(ChunkKind::Source, "abc") + framed(ChunkKind::End, "");
    Fault fault{};
    const auto first = firstChunk(bytesOf(bytes), fault);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->kind, static_cast<std::uint32_t>(ChunkKind::Source));
    EXPECT_EQ(first->content.size(), 3u);
    EXPECT_EQ(first->size, 15u);
    const auto second = firstChunk(bytesOf(bytes).subspan(first->size), fault);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->kind, static_cast<std::uint32_t>(ChunkKind::End));
    EXPECT_TRUE(second->content.empty());
}

TEST(Chunk, WhereverItIsCutItIsCut)
{
    const std::string bytes = framed(ChunkKind::Source, "abc");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        Fault fault{};
        EXPECT_FALSE(firstChunk(bytesOf(bytes).first(size), fault));
        EXPECT_EQ(fault, Fault::Cut) << size;
    }
}

TEST(Chunk, AnyBitThatIsFlippedIsNoticed)
{
    const std::string whole = framed(ChunkKind::Source, "abc");
    for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
        std::string bytes = whole;
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
        Fault fault{};
        EXPECT_FALSE(firstChunk(bytesOf(bytes), fault)) << bit;
        EXPECT_NE(fault, Fault::None);
    }
}

TEST(Chunk, AFileSaysItsVersion)
{
    EXPECT_EQ(versionOf(bytesOf(head())), version);
    EXPECT_FALSE(versionOf(bytesOf("print('a program')")));
    EXPECT_FALSE(versionOf(bytesOf(std::string_view(head()).substr(0, 11))));
    EXPECT_EQ(head().size(), headSize);
}
