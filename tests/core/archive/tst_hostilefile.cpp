// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/snapshots.h"
#include "tests/core/archive/recorded.h"
#include "tests/support/sametrace.h"

#include <cstdlib>

using namespace trama;
using namespace trama::test;
using archive::ByteWriter;
using archive::ChunkKind;
using archive::Reader;

namespace
{

/// Of each; so many as TRAMA_ROUNDS says.
int rounds()
{
    const char *wanted = std::getenv("TRAMA_ROUNDS");
    return wanted ? std::atoi(wanted) : 100;
}

/// Written in many chunks.
const std::string &fullFile()
{
    static const std::string file = [] {
        std::string written;
        FullRun run;
        archive::Recorder recorder(run.trace(), [&](std::string_view bytes) {
            written += bytes;
            return true;
        });
        recorder.begin();
        for (int i = 0; i < 6; ++i) {
            run.grow(300);
            run.trace().advance(run.trace().end() + std::chrono::milliseconds(300));
            recorder.extend();
        }
        run.choose();
        recorder.finish();
        return written;
    }();
    return file;
}

/// What is read of it, whatever it is, is a trace like any other.
Reader::State stateOf(const std::string &file, Trace &read)
{
    Reader reader(bytesOf(file), read);
    reader.readAll();
    EXPECT_LE(reader.position(), file.size());
    Snapshots snapshots(read);
    snapshots.extend();
    EXPECT_LE(read.events().size(), file.size());
    EXPECT_LE(read.tasks().size() + read.objects().size() + read.siteCount() + read.textCount(),
              file.size() + 1);
    return reader.state();
}

std::string fileOf(ChunkKind kind, const ByteWriter &content)
{
    return archive::head() + archive::framed(kind, content.bytes())
           + archive::framed(ChunkKind::End, {});
}

} // namespace

TEST(HostileFile, CutAnywhereItOpensUpToItsLastWholeChunk)
{
    Trace whole;
    ASSERT_EQ(stateOf(fullFile(), whole), Reader::State::Whole);
    std::mt19937 random(7);
    for (int i = 0; i < rounds(); ++i) {
        Trace read;
        const std::string part = fullFile().substr(0, random() % fullFile().size());
        const Reader::State state = stateOf(part, read);
        EXPECT_EQ(state, part.size() < archive::headSize ? Reader::State::NoRecording
                                                         : Reader::State::Cut);
        expectBegins(whole, read);
    }
}

TEST(HostileFile, WithFlippedBytesItOpensUpToThere)
{
    Trace whole;
    ASSERT_EQ(stateOf(fullFile(), whole), Reader::State::Whole);
    std::mt19937 random(8);
    for (int i = 0; i < rounds(); ++i) {
        std::string file = fullFile();
        for (int flips = 1 + int(random() % 3); flips > 0; --flips)
            file[random() % file.size()] ^= static_cast<char>(1 + random() % 255);
        Trace read;
        if (stateOf(file, read) != Reader::State::Whole) // two flips may undo each other
            expectBegins(whole, read);
    }
}

/// With the right checksum, as somebody would make it who wants to do harm.
TEST(HostileFile, WithFlippedContentItIsReadOrRefused)
{
    std::mt19937 random(9);
    int damaged = 0;
    for (int i = 0; i < rounds(); ++i) {
        std::string file = archive::head();
        const std::string &whole = fullFile();
        for (std::size_t at = archive::headSize; at < whole.size();) {
            archive::Fault fault{};
            const auto chunk = archive::firstChunk(bytesOf(whole).subspan(at), fault);
            ASSERT_TRUE(chunk);
            std::string content(reinterpret_cast<const char *>(chunk->content.data()),
                                chunk->content.size());
            if (!content.empty() && random() % 3 == 0)
                content[random() % content.size()] ^= static_cast<char>(1 + random() % 255);
            file += archive::framed(static_cast<ChunkKind>(chunk->kind), content);
            at += chunk->size;
        }
        Trace read;
        damaged += stateOf(file, read) == Reader::State::Damaged;
    }
    EXPECT_GT(damaged, rounds() / 4);
}

TEST(HostileFile, RandomBytesAreNoRecording)
{
    std::mt19937 random(10);
    for (int i = 0; i < rounds(); ++i) {
        std::string file;
        for (std::size_t left = random() % 500; left > 0; --left)
            file.push_back(static_cast<char>(random()));
        Trace read;
        EXPECT_EQ(stateOf(file, read), Reader::State::NoRecording);
    }
}

TEST(HostileFile, ALaterVersionIsRefused)
{
    std::string file = fullFile();
    file[archive::magic.size()] = static_cast<char>(archive::version + 1);
    Trace read;
    EXPECT_EQ(stateOf(file, read), Reader::State::NewerVersion);
    EXPECT_EQ(read.events().size(), 0u);
}

TEST(HostileFile, AChunkOfALaterKindIsPassedOver)
{
    const std::string file = archive::head() + archive::framed(static_cast<ChunkKind>(77), "later")
                             + fullFile().substr(archive::headSize);
    Trace whole, read;
    EXPECT_EQ(stateOf(file, read), Reader::State::Whole);
    ASSERT_EQ(stateOf(fullFile(), whole), Reader::State::Whole);
    expectSame(whole, read);
}

TEST(HostileFile, WhatIsPromisedTakesNoMemory)
{
    constexpr std::uint64_t many = std::uint64_t(1) << 40;
    ByteWriter texts;
    texts.number(many);
    ByteWriter kinds;
    kinds.signedNumber(0);
    kinds.number(0);
    kinds.number(many);
    ByteWriter tasks;
    tasks.number(0);
    tasks.number(0);
    tasks.number(many);
    for (const auto &[kind, content] :
         {std::pair(ChunkKind::Tables, &texts), std::pair(ChunkKind::Events, &kinds),
          std::pair(ChunkKind::Tables, &tasks), std::pair(ChunkKind::Choices, &texts)}) {
        Trace read;
        EXPECT_EQ(stateOf(fileOf(kind, *content), read), Reader::State::Damaged);
    }
}

TEST(HostileFile, WhatNamesNothingIsRefused)
{
    struct Row
    {
        const char *name;
        Event event;
    };
    Event odd = event(1, task(0), Verb::Sleep);
    odd.verb = static_cast<Verb>(250);
    const Row rows[] = {
        {"a task", event(1, task(90), Verb::Sleep)},
        {"an object", event(1, task(0), Verb::Obtain, object(900))},
        {"a text", event(1, task(0), Verb::Print, 1 << 20)},
        {"a core", event(1, task(0), Verb::CoreOn, std::int64_t(1) << 40)},
        {"an item", event(1, task(0), Verb::Put, object(0))},
        {"an event to come", event(1, task(0), Verb::WokenBy, 5)},
        {"no GIL", event(1, task(0), Verb::GilTake)},
        {"a verb", odd},
    };
    for (const Row &row : rows) {
        Trace wrong;
        wrong.addTask({});
        wrong.addObject({});
        wrong.append(row.event);
        Trace read;
        EXPECT_EQ(stateOf(recorded(wrong), read), Reader::State::Damaged) << row.name;
        EXPECT_EQ(read.events().size(), 0u) << row.name;
    }
}
