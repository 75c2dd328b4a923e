// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/ringreader.h"

#include "tests/core/wire/ringwriter.h"

#include <gtest/gtest.h>

#include <random>

namespace trama::wire
{
namespace
{

using test::RingWriter;

constexpr std::uint8_t wake = static_cast<std::uint8_t>(Kind::Wake);
constexpr std::uint8_t print = static_cast<std::uint8_t>(Kind::Write);
constexpr std::size_t many = 1'000'000;

std::vector<Record> drained(RingReader &reader, Writer writer = Writer::Alive,
                            std::size_t limit = many)
{
    std::vector<Record> records;
    reader.drain(records, writer, limit);
    return records;
}

std::vector<std::uint64_t> times(const std::vector<Record> &records)
{
    std::vector<std::uint64_t> all;
    for (const Record &record : records)
        all.push_back(record.time);
    return all;
}

using Times = std::vector<std::uint64_t>;

TEST(RingReader, AnEmptyRingHasNothing)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    EXPECT_TRUE(reader.valid());
    EXPECT_TRUE(drained(reader).empty());
    EXPECT_FALSE(reader.pending());
    EXPECT_EQ(reader.lost(), 0u);
    EXPECT_EQ(reader.unfinished(), 0u);
}

TEST(RingReader, ReadsEveryFieldOfARecord)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    ring.write(1234, print, -5, "olá, mundo");
    const std::vector<Record> records = drained(reader);
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].time, 1234u);
    EXPECT_EQ(records[0].thread, 1u);
    EXPECT_EQ(records[0].object, 2u);
    EXPECT_EQ(records[0].code, 3u);
    EXPECT_EQ(records[0].place, 4u);
    EXPECT_EQ(records[0].kind, Kind::Write);
    EXPECT_EQ(records[0].argument, -5);
    EXPECT_EQ(records[0].text, "olá, mundo");
}

TEST(RingReader, ARecordWithoutPayloadHasNoArgumentAndNoText)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    ring.write(1, print, 7, "before");
    ring.write(2, wake);
    const std::vector<Record> records = drained(reader);
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(records[1].argument, 0);
    EXPECT_EQ(records[1].text, "");
}

TEST(RingReader, StopsAtARecordThatIsNotCommittedYet)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    ring.write(1, wake);
    const RingWriter::Begun slow = ring.reserve(0);
    ring.write(3, wake);
    EXPECT_EQ(times(drained(reader)), Times{1});
    EXPECT_TRUE(reader.pending());
    EXPECT_TRUE(drained(reader).empty());

    ring.writeHead(slow, 2, wake);
    EXPECT_TRUE(drained(reader).empty()) << "written, but not committed";
    ring.commitHead(slow);
    EXPECT_EQ(times(drained(reader)), (Times{2, 3}));
    EXPECT_FALSE(reader.pending());
    EXPECT_EQ(reader.unfinished(), 0u);
}

TEST(RingReader, GivesBackTheSlotsItHasRead)
{
    RingWriter ring(16);
    RingReader reader(ring.memory());
    ring.write(1, wake);
    ring.write(2, print, 1, std::string(30, 'x'));
    drained(reader);
    EXPECT_EQ(ring.consumed(), 4u);
}

TEST(RingReader, TakesAtMostTheLimitAndGoesOnFromThere)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    for (std::uint64_t t = 1; t <= 5; ++t)
        ring.write(t, wake);
    EXPECT_EQ(times(drained(reader, Writer::Alive, 2)), (Times{1, 2}));
    EXPECT_EQ(ring.consumed(), 2u);
    EXPECT_TRUE(reader.pending());
    EXPECT_EQ(times(drained(reader, Writer::Alive, 0)), Times{});
    EXPECT_EQ(times(drained(reader)), (Times{3, 4, 5}));
}

TEST(RingReader, TextsOfEveryLengthComeWhole)
{
    RingWriter ring(64);
    RingReader reader(ring.memory());
    for (std::size_t length = 0; length < 500; ++length) {
        const std::string text(length, static_cast<char>('a' + length % 26));
        ring.write(length, print, 9, text);
        const std::vector<Record> records = drained(reader);
        ASSERT_EQ(records.size(), 1u) << length;
        ASSERT_EQ(records[0].text, text) << length;
    }
    EXPECT_GT(ring.consumed(), 64u * 10) << "it went round";
}

TEST(RingReader, TheLongestChainComesWhole)
{
    RingWriter ring(512);
    RingReader reader(ring.memory());
    const std::string text(255 * 24 - 12, 'z');
    ASSERT_EQ(RingWriter::slotsFor(0, text), 255);
    ring.write(1, print, 0, text);
    ring.write(2, wake);
    const std::vector<Record> records = drained(reader);
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(records[0].text, text);
}

TEST(RingReader, ALengthBeyondThePayloadIsCut)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    const RingWriter::Begun begun = ring.reserve(1);
    ring.writePayload(begun, 0, "abc");
    ring.put(ring.at(1) + 8 + 8, std::uint32_t{0xffffffff});
    ring.writeHead(begun, 1, print);
    ring.commitHead(begun);
    const std::vector<Record> records = drained(reader);
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].text.size(), 12u);
    EXPECT_EQ(records[0].text.substr(0, 3), "abc");
}

TEST(RingReader, SkipsTheHoleOfADeadWriter)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    ring.write(1, wake);
    ring.reserve(0);
    ring.write(3, wake);
    EXPECT_EQ(times(drained(reader, Writer::Dead)), (Times{1, 3}));
    EXPECT_EQ(reader.unfinished(), 1u);
    EXPECT_FALSE(reader.pending());
}

// The payload of a record whose head was never committed used to be read as a record.
TEST(RingReader, APayloadLeftInAHoleIsNoRecord)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    const RingWriter::Begun begun = ring.reserve(2);
    ring.writePayload(begun, 1, std::string(30, '\0'));
    ring.write(5, wake);
    EXPECT_EQ(times(drained(reader, Writer::Dead)), Times{5});
    EXPECT_EQ(reader.unfinished(), 3u);
}

TEST(RingReader, ACommittedHeadWhosePayloadIsMissingIsAHole)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    const RingWriter::Begun begun = ring.reserve(2);
    ring.writeHead(begun, 1, print);
    ring.commitHead(begun);
    ring.write(2, wake);
    EXPECT_TRUE(drained(reader).empty());
    EXPECT_EQ(times(drained(reader, Writer::Dead)), Times{2});
    EXPECT_EQ(reader.unfinished(), 3u);
}

TEST(RingReader, ARecordIsNoPayloadOfTheOneBeforeIt)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    const RingWriter::Begun begun = ring.reserve(0);
    ring.write(2, wake);
    ring.writeHead({begun.number, 1}, 1, print);
    ring.commitHead(begun);
    EXPECT_EQ(times(drained(reader)), Times{2});
    EXPECT_EQ(reader.unfinished(), 1u);
}

TEST(RingReader, ARecordThatClaimsMoreThanIsReservedIsAHole)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    const RingWriter::Begun begun = ring.reserve(0);
    ring.writeHead({begun.number, 200}, 1, print);
    ring.commitHead(begun);
    ring.write(2, wake);
    EXPECT_EQ(times(drained(reader)), Times{2});
    EXPECT_EQ(reader.unfinished(), 1u);
}

TEST(RingReader, SlotsOfAnEarlierLapAreNotTakenAgain)
{
    RingWriter ring(4);
    RingReader reader(ring.memory());
    for (std::uint64_t t = 1; t <= 4; ++t)
        ring.write(t, wake);
    drained(reader);
    ring.lie(8);
    EXPECT_TRUE(drained(reader).empty());
    EXPECT_TRUE(drained(reader, Writer::Dead).empty());
    EXPECT_EQ(reader.unfinished(), 4u);
}

// A dead writer that had claimed 2^63 slots used to stay pending for ever.
TEST(RingReader, ADeadLiarIsDoneAfterOneLap)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    ring.write(1, wake);
    ring.lie(std::uint64_t{1} << 63);
    EXPECT_EQ(times(drained(reader)), Times{1});
    EXPECT_TRUE(reader.pending());
    EXPECT_TRUE(drained(reader, Writer::Dead).empty());
    EXPECT_FALSE(reader.pending());
    EXPECT_EQ(ring.consumed(), 9u);
}

TEST(RingReader, AReservedCountThatShrinksTakesNothingBack)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    ring.write(1, wake);
    ring.write(2, wake);
    drained(reader);
    ring.lie(0);
    EXPECT_TRUE(drained(reader, Writer::Dead).empty());
    EXPECT_FALSE(reader.pending());
    EXPECT_EQ(ring.consumed(), 2u);
}

TEST(RingReader, TellsWhatTheWriterGaveUp)
{
    RingWriter ring(8);
    RingReader reader(ring.memory());
    ring.lose(17);
    EXPECT_EQ(reader.lost(), 17u);
}

struct HeaderRow
{
    const char *name;
    std::size_t offset;
    std::uint64_t value;
    std::size_t bytes;
};

class LyingHeaders : public testing::TestWithParam<HeaderRow>
{
};

TEST_P(LyingHeaders, IsNoRing)
{
    const HeaderRow &row = GetParam();
    RingWriter ring(8);
    std::memcpy(ring.memory().data() + row.offset, &row.value, row.bytes);
    RingReader reader(ring.memory());
    EXPECT_FALSE(reader.valid());
    EXPECT_TRUE(drained(reader, Writer::Dead).empty());
    EXPECT_FALSE(reader.pending());
    EXPECT_EQ(reader.lost(), 0u);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, LyingHeaders,
    testing::Values(HeaderRow{"AnotherMagic", 0, 0x12345678, 4}, HeaderRow{"LaterVersion", 4, 2, 4},
                    HeaderRow{"NoCapacity", 8, 0, 8}, HeaderRow{"NoPowerOfTwo", 8, 7, 8},
                    HeaderRow{"TwiceTheMemory", 8, 16, 8},
                    HeaderRow{"CapacityThatOverflows", 8, std::uint64_t{1} << 63, 8},
                    HeaderRow{"CapacityTimesSlotOverflows", 8, std::uint64_t{1} << 59, 8}),
    [](const auto &row) { return row.param.name; });

TEST(RingReader, MemoryThatIsTooSmallIsNoRing)
{
    RingWriter ring(8);
    for (std::size_t size : {0, 1, 8, 4095, 4096, 4096 + 31, 4096 + 8 * 32 - 1})
        EXPECT_FALSE(RingReader(ring.memory().first(size)).valid()) << size;
}

// Everything below runs under the address sanitizer too: the memory is exactly the ring.
TEST(RingReader, RandomBytesAreNeverReadBeyondTheRing)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937_64 random(seed);
        RingWriter ring(32);
        for (std::byte &b : ring.memory().subspan(64))
            b = static_cast<std::byte>(random());
        ring.lie(random() % 4 == 0 ? random() : random() % 100);
        RingReader reader(ring.memory());
        ASSERT_TRUE(reader.valid());
        const std::vector<Record> records = drained(reader, Writer::Dead);
        ASSERT_LE(records.size(), 32u);
        while (reader.pending())
            ASSERT_LE(drained(reader, Writer::Dead).size(), 32u);
    }
}

TEST(RingReader, WholeRecordsWithSpoiltBytesNeverReadBeyondTheRing)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        RingWriter ring(32);
        for (std::uint64_t t = 1; t <= 10; ++t)
            ring.write(t, print, 1, std::string(random() % 30, 'a'));
        for (int i = 0; i < 5; ++i)
            ring.memory()[4096 + random() % (32 * 32)] = static_cast<std::byte>(random());
        RingReader reader(ring.memory());
        const std::size_t alive = drained(reader).size();
        const std::size_t dead = drained(reader, Writer::Dead).size();
        ASSERT_LE(alive + dead, 32u);
        ASSERT_FALSE(reader.pending());
    }
}

} // namespace
} // namespace trama::wire
