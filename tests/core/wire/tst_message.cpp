// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/message.h"

#include "core/wire/record.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>

namespace trama::wire
{
namespace
{

/// A packet put together field by field.
class Packet
{
public:
    Packet(std::uint16_t type, std::uint16_t version = 1) { number(type).number(version); }

    template <typename T>
    Packet &number(T value)
    {
        const auto *bytes = reinterpret_cast<const std::byte *>(&value);
        m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof value);
        return *this;
    }

    Packet &text(std::string_view value)
    {
        number(static_cast<std::uint32_t>(value.size()));
        const auto *bytes = reinterpret_cast<const std::byte *>(value.data());
        m_bytes.insert(m_bytes.end(), bytes, bytes + value.size());
        return *this;
    }

    const std::vector<std::byte> &bytes() const { return m_bytes; }

private:
    std::vector<std::byte> m_bytes;
};

Packet hello()
{
    return Packet(1)
        .number(std::uint32_t{0x414D5254})
        .number(std::uint32_t{4711})
        .number(std::uint32_t{42})
        .number(std::uint32_t{2})
        .text("CPython 3.11.2")
        .text("/home/ana/dois_dorminhocos.py");
}

Packet code()
{
    return Packet(2)
        .number(std::uint32_t{5})
        .number(std::uint32_t{10})
        .text("/home/ana/a.py")
        .text("main.<locals>.work")
        .number(std::uint32_t{3})
        .number(std::uint32_t{0})
        .number(std::uint32_t{10})
        .number(std::uint32_t{4})
        .number(std::uint32_t{0})
        .number(std::uint32_t{8})
        .number(std::uint32_t{12});
}

TEST(Message, HelloComesWhole)
{
    const Message message = decode(hello().bytes());
    const auto *said = std::get_if<Hello>(&message);
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->pid, 4711u);
    EXPECT_EQ(said->ppid, 42u);
    EXPECT_EQ(said->flavour, Flavour::Pure);
    EXPECT_EQ(said->python, "CPython 3.11.2");
    EXPECT_EQ(said->program, "/home/ana/dois_dorminhocos.py");
}

TEST(Message, CodeComesWhole)
{
    const Message message = decode(code().bytes());
    const auto *said = std::get_if<Code>(&message);
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->code, 5u);
    EXPECT_EQ(said->firstLine, 10u);
    EXPECT_EQ(said->file, "/home/ana/a.py");
    EXPECT_EQ(said->function, "main.<locals>.work");
    ASSERT_EQ(said->lines.size(), 3u);
    EXPECT_EQ(said->lines[2].start, 8u);
    EXPECT_EQ(said->lines[2].line, 12u);
}

TEST(Message, ThePlaceOfAnInstructionGivesItsLine)
{
    Code code;
    code.lines = {{2, 10}, {4, 0}, {8, 12}, {9, 0xffffffff}};
    EXPECT_EQ(code.lineAt(0), 0) << "before the first entry";
    EXPECT_EQ(code.lineAt(2), 10);
    EXPECT_EQ(code.lineAt(3), 10);
    EXPECT_EQ(code.lineAt(4), 0) << "an instruction without a line";
    EXPECT_EQ(code.lineAt(8), 12);
    EXPECT_EQ(code.lineAt(60000), 0) << "a line no file can have";
    EXPECT_EQ(code.lineAt(placeUnknown), 0);
    EXPECT_EQ(Code{}.lineAt(3), 0);
}

class Truncated : public testing::TestWithParam<Packet (*)()>
{
};

TEST_P(Truncated, IsUnreadableAtEveryLength)
{
    const std::vector<std::byte> whole = GetParam()().bytes();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::vector<std::byte> part(whole.begin(), whole.begin() + std::ptrdiff_t(length));
        const Message message = decode(part);
        ASSERT_TRUE(std::holds_alternative<Unreadable>(message)) << length;
        ASSERT_FALSE(std::get<Unreadable>(message).why.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(Packets, Truncated, testing::Values(&hello, &code),
                         [](const auto &row) { return row.index == 0 ? "Hello" : "Code"; });

struct BadRow
{
    const char *name;
    Packet packet;
};

class BadPackets : public testing::TestWithParam<BadRow>
{
};

TEST_P(BadPackets, IsUnreadableAndSaysWhy)
{
    const Message message = decode(GetParam().packet.bytes());
    ASSERT_TRUE(std::holds_alternative<Unreadable>(message));
    EXPECT_TRUE(std::get<Unreadable>(message).why.ends_with('.'));
}

constexpr std::uint32_t huge = 0xffffffff;

INSTANTIATE_TEST_SUITE_P(
    Rows, BadPackets,
    testing::Values(BadRow{"UnknownType", Packet(3)}, BadRow{"TypeZero", Packet(0)},
                    BadRow{"LaterVersion", Packet(1, 2)},
                    BadRow{"AnotherMagic", Packet(1)
                                               .number(std::uint32_t{1})
                                               .number(std::uint32_t{1})
                                               .number(std::uint32_t{1})
                                               .number(std::uint32_t{1})
                                               .text("")
                                               .text("")},
                    BadRow{
                        "TextLongerThanThePacket",
                        Packet(2).number(std::uint32_t{1}).number(std::uint32_t{1}).number(huge)},
                    BadRow{"MoreLinesThanThePacketHolds", Packet(2)
                                                              .number(std::uint32_t{1})
                                                              .number(std::uint32_t{1})
                                                              .text("a.py")
                                                              .text("f")
                                                              .number(huge)
                                                              .number(std::uint64_t{0})}),
    [](const auto &row) { return row.param.name; });

TEST(Message, RandomBytesNeverDoHarm)
{
    std::size_t unreadable = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        std::mt19937 random(seed);
        std::vector<std::byte> packet = (seed % 2 ? hello() : code()).bytes();
        for (int i = 0; i < 4; ++i)
            packet[random() % packet.size()] = static_cast<std::byte>(random());
        unreadable += std::holds_alternative<Unreadable>(decode(packet));
    }
    EXPECT_GT(unreadable, 100u);
    EXPECT_LT(unreadable, 2000u) << "most spoilt bytes stand in texts, where anything may stand";
}

} // namespace
} // namespace trama::wire
