// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stringpool.h"

#include <gtest/gtest.h>
#include <type_traits>

namespace trama
{
namespace
{

TEST(StringPool, KnowsTheEmptyTextFromTheStart)
{
    StringPool pool;
    EXPECT_EQ(pool.size(), 1u);
    EXPECT_EQ(pool.text(StringId::Empty), "");
    EXPECT_EQ(pool.intern(""), StringId::Empty);
}

TEST(StringPool, KeepsEachTextOnce)
{
    StringPool pool;
    const StringId lock = pool.intern("lock");
    const StringId other = pool.intern("forks[2]");
    EXPECT_NE(lock, other);
    EXPECT_EQ(pool.intern("lock"), lock);
    EXPECT_EQ(pool.text(lock), "lock");
    EXPECT_EQ(pool.text(other), "forks[2]");
    EXPECT_EQ(pool.size(), 3u);
}

TEST(StringPool, TextsMayHoldZerosAndMayDieAfterwards)
{
    StringPool pool;
    StringId id{};
    {
        const std::string passing("a\0b", 3);
        id = pool.intern(passing);
    }
    EXPECT_EQ(pool.text(id), std::string_view("a\0b", 3));
    EXPECT_NE(pool.intern("a"), id);
}

TEST(StringPool, TextsStayWhereTheyAreAsThePoolGrows)
{
    StringPool pool;
    const std::string_view early = pool.text(pool.intern("x"));
    for (int i = 0; i < 10000; ++i)
        pool.intern(std::to_string(i));
    EXPECT_EQ(pool.text(pool.intern("x")).data(), early.data());
    EXPECT_EQ(early, "x");
}

// A copy's index would name the texts of the pool it was copied from.
static_assert(!std::is_copy_constructible_v<StringPool>);

} // namespace
} // namespace trama
