// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/levels.h"

#include <gtest/gtest.h>

#include <random>

using namespace trama;
using namespace trama::timeline;

namespace
{
std::string stepsOf(const Levels &levels)
{
    std::string text;
    for (std::size_t i = 0; i < levels.size(); ++i)
        text += std::to_string(levels.startOf(i).count()) + ":" + std::to_string(levels[i]) + " ";
    return text;
}
} // namespace

TEST(Levels, KeepWhatChanges)
{
    struct Row
    {
        const char *name;
        std::vector<std::pair<int, std::size_t>> appended;
        const char *steps;
    };
    const Row rows[] = {
        {"nothing", {}, ""},
        {"nothing but zero", {{3, 0}}, ""},
        {"up and down", {{1, 1}, {2, 2}, {3, 0}}, "1:1 2:2 3:0 "},
        {"the same again", {{1, 1}, {2, 1}, {3, 2}}, "1:1 3:2 "},
        {"the last of an instant counts", {{1, 1}, {2, 2}, {2, 3}}, "1:1 2:3 "},
        {"a flicker leaves nothing", {{1, 1}, {2, 2}, {2, 1}, {5, 0}}, "1:1 5:0 "},
        {"a flicker at the beginning", {{1, 1}, {1, 0}}, ""},
        {"earlier is moved up", {{5, 1}, {3, 2}}, "5:2 "},
        {"more than it can count", {{5, 100000}}, "5:65535 "},
    };
    for (const Row &row : rows) {
        Levels levels;
        for (const auto &[time, level] : row.appended)
            levels.append(Time(time), level);
        EXPECT_EQ(stepsOf(levels), row.steps) << row.name;
    }
}

TEST(Levels, TheExtentOfAnyStretchIsThatOfItsTimes)
{
    std::mt19937 random(5);
    Levels levels;
    std::vector<std::uint16_t> at;
    for (int level = 0; at.size() < 3000;) {
        level = std::max(0, level + int(random() % 9) - 4);
        levels.append(Time(std::int64_t(at.size())), std::size_t(level));
        at.insert(at.end(), 1 + random() % 3, static_cast<std::uint16_t>(level));
    }
    ASSERT_GT(levels.size(), 800u);
    for (int i = 0; i < 3000; ++i) {
        const std::size_t from = random() % at.size();
        const std::size_t to = from + 1 + random() % (at.size() - from);
        const auto [least, most] =
            std::minmax_element(at.begin() + long(from), at.begin() + long(to));
        const Levels::Extent expected{*least, *most};
        ASSERT_EQ(levels.in(Time(std::int64_t(from)), Time(std::int64_t(to))), expected);
        ASSERT_EQ(levels.at(Time(std::int64_t(from))), at[from]);
    }
    EXPECT_EQ(levels.most(), *std::max_element(at.begin(), at.end()));
}

TEST(Levels, BeforeTheFirstStepAreZero)
{
    Levels levels;
    levels.append(Time(10), 3);
    EXPECT_EQ(levels.at(Time(9)), 0);
    EXPECT_EQ(levels.in(Time(0), Time(5)), (Levels::Extent{0, 0}));
    EXPECT_EQ(levels.in(Time(5), Time(11)), (Levels::Extent{0, 3}));
    EXPECT_EQ(levels.in(Time(10), Time(11)), (Levels::Extent{3, 3}));
}
