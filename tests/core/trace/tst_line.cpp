// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/line.h"
#include "core/trace/payload.h"

#include <gtest/gtest.h>

#include <deque>
#include <random>

namespace trama
{

// Against the deque it stands for.
TEST(Line, IsADequeThatIsCheapToCopy)
{
    std::mt19937 random(7);
    Line<int> line;
    std::deque<int> expected;
    for (int i = 0; i < 20'000; ++i) {
        const auto roll = random() % 10;
        if (roll < 5 || expected.empty()) {
            line.push(i);
            expected.push_back(i);
        } else if (roll < 8) {
            line.takeAt(0);
            expected.pop_front();
        } else {
            const std::size_t at = random() % expected.size();
            EXPECT_TRUE(line.take(expected[at]));
            expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(at));
        }
        ASSERT_EQ(line.size(), expected.size());
        if (i % 500 == 0) {
            const Line<int> copy = line;
            ASSERT_TRUE(std::ranges::equal(copy.things(), expected));
            ASSERT_EQ(copy, line);
        }
    }
    EXPECT_FALSE(line.take(-1));
}

TEST(Line, IsEmptyAfterItWasMovedFrom)
{
    Line<int> line;
    for (int i = 0; i < 3; ++i)
        line.push(i);
    line.takeAt(0);
    const Line<int> other = std::move(line);
    EXPECT_EQ(other.size(), 2u);
    line = Line<int>();
    EXPECT_TRUE(line.empty());
}

TEST(Payload, IsANumberOrAText)
{
    for (const std::int64_t n : {std::int64_t(0), std::int64_t(-1), std::int64_t(1) << 61}) {
        EXPECT_TRUE(Payload::fits(n));
        EXPECT_TRUE(Payload::integer(n).isInteger());
        EXPECT_EQ(Payload::integer(n).integer(), n);
    }
    EXPECT_FALSE(Payload::fits(std::numeric_limits<std::int64_t>::max()));
    EXPECT_EQ(Payload::text(static_cast<StringId>(5)).text(), static_cast<StringId>(5));
    EXPECT_FALSE(Payload().isInteger());
}

} // namespace trama
