// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bytes.h"

#include <gtest/gtest.h>
#include <limits>

using namespace trama::archive;

namespace
{
std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}
} // namespace

TEST(Bytes, NumbersAndTextsComeBack)
{
    constexpr std::uint64_t numbers[] = {
        0, 1, 127, 128, 300, 1ULL << 32, std::numeric_limits<std::uint64_t>::max()};
    constexpr std::int64_t signs[] = {0,
                                      -1,
                                      1,
                                      -64,
                                      64,
                                      std::numeric_limits<std::int64_t>::min(),
                                      std::numeric_limits<std::int64_t>::max()};
    ByteWriter to;
    for (const std::uint64_t number : numbers)
        to.number(number);
    for (const std::int64_t number : signs)
        to.signedNumber(number);
    to.text("não");
    to.text("");
    to.byte(200);
    ByteReader from(bytesOf(to.bytes()));
    for (const std::uint64_t number : numbers)
        EXPECT_EQ(from.number(), number);
    for (const std::int64_t number : signs)
        EXPECT_EQ(from.signedNumber(), number);
    EXPECT_EQ(from.text(), "não");
    EXPECT_EQ(from.text(), "");
    EXPECT_EQ(from.byte(), 200);
    EXPECT_EQ(from.left(), 0u);
    EXPECT_FALSE(from.failed());
}

TEST(Bytes, SmallNumbersAreShort)
{
    const auto size = [](std::int64_t number) {
        ByteWriter to;
        to.signedNumber(number);
        return to.bytes().size();
    };
    EXPECT_EQ(size(-1), 1u);
    EXPECT_EQ(size(63), 1u);
    EXPECT_EQ(size(64), 2u);
    EXPECT_EQ(size(-8192), 2u);
}

TEST(Bytes, DifferencesWrap)
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    for (const auto &[a, b] :
         {std::pair(least, most), std::pair(most, least), std::pair(most, -1L)})
        EXPECT_EQ(sum(b, difference(a, b)), a);
}

TEST(Bytes, WhatIsNotThereFails)
{
    const auto fails = [](std::string_view bytes, auto &&read) {
        ByteReader from(bytesOf(bytes));
        read(from);
        return from.failed();
    };
    EXPECT_TRUE(fails("", [](ByteReader &from) { from.byte(); }));
    EXPECT_TRUE(fails("\x80", [](ByteReader &from) { from.number(); }));
    EXPECT_TRUE(fails("\x05"
                      "abc",
                      [](ByteReader &from) { from.text(); }));
    EXPECT_TRUE(fails("\x05"
                      "abc",
                      [](ByteReader &from) { from.count(); }));
    EXPECT_TRUE(fails("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
                      [](ByteReader &from) { from.number(); }));
    EXPECT_FALSE(fails("\x03"
                       "abc",
                       [](ByteReader &from) { from.text(); }));
    EXPECT_FALSE(fails("\x03"
                       "abc",
                       [](ByteReader &from) { from.count(); }));
}

TEST(Bytes, AfterAFailureAllIsEmpty)
{
    ByteReader from(bytesOf("\x09"
                            "abc"));
    EXPECT_EQ(from.text(), "");
    EXPECT_EQ(from.number(), 0u);
    EXPECT_EQ(from.left(), 0u);
    EXPECT_TRUE(from.failed());
}
