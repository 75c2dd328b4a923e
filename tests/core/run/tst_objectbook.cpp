// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/objectbook.h"

#include "core/trace/snapshots.h"
#include "tests/core/run/story.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::run;
using namespace trama::run::test;
using wire::Kind;

namespace
{

constexpr std::int64_t shared = 1 << 8;
constexpr std::int64_t size = 1 << 16;
constexpr std::int64_t end = std::int64_t(1) << 48;

std::int64_t of(ObjectKind kind)
{
    return static_cast<std::int64_t>(kind);
}

/// Two processes, of which the first has forked the second.
class Family : public Story
{
public:
    Family()
    {
        hello(rootProbe, rootPid, 1)
            .hello(childProbe, 200, rootPid)
            .probe(1, Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
            .fork(2, 200, 200, rootPid)
            .probe(3, Kind::ThreadBegin, 1, 0, 200, "MainThread", childProbe);
    }

    Family &parent(Kind kind, std::uint32_t object, std::int64_t argument = 0,
                   std::string text = {})
    {
        probe(++m_time, kind, 1, object, argument, std::move(text), rootProbe);
        return *this;
    }

    Family &child(Kind kind, std::uint32_t object, std::int64_t argument = 0, std::string text = {})
    {
        probe(++m_time, kind, 1, object, argument, std::move(text), childProbe);
        return *this;
    }

    /// The events of a verb, in order.
    std::vector<Event> events(Verb verb) const
    {
        std::vector<Event> found;
        for (std::size_t i = 0; i < trace.events().size(); ++i)
            if (trace.events()[i].verb == verb)
                found.push_back(trace.events()[i]);
        return found;
    }

    ObjectState state(std::uint32_t object) const
    {
        return Snapshots(trace).latest().object(static_cast<ObjectId>(object));
    }

    std::string item(const Event &event) const
    {
        return trace.text(
            trace.item(event.object, static_cast<std::uint32_t>(event.argument)).payload);
    }

private:
    std::uint64_t m_time = 10;
};

} // namespace

TEST(ObjectBook, whatIsCreatedHasItsKindItsSizeAndItsName)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::Semaphore) + 3 * size, "seats").tell();
    const Object &object = family.trace.objects().at(0);
    EXPECT_EQ(object.kind, ObjectKind::Semaphore);
    EXPECT_EQ(object.size, 3);
    EXPECT_EQ(family.trace.text(object.name), "seats");
    EXPECT_FALSE(object.shared);
    EXPECT_EQ(family.state(0).value, 3);
}

TEST(ObjectBook, whatIsSharedIsOneObjectAfterAFork)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::Lock) + shared, "guard")
        .parent(Kind::Share, 1, of(ObjectKind::Lock) + shared, "semlock:/mp-1")
        .child(Kind::Obtain, 1)
        .tell();
    ASSERT_EQ(family.trace.objects().size(), 1u);
    EXPECT_EQ(family.state(0).holder(), second);
}

TEST(ObjectBook, whatIsSharedIsToldByItsKeyInASpawnedProcess)
{
    Family family;
    family.parent(Kind::Create, 5, of(ObjectKind::Lock) + shared, "guard")
        .parent(Kind::Share, 5, of(ObjectKind::Lock) + shared, "semlock:/mp-1")
        .child(Kind::Share, 9, of(ObjectKind::Lock) + shared, "semlock:/mp-1")
        .child(Kind::Obtain, 9)
        .parent(Kind::Wait, 5, -1)
        .child(Kind::Release, 9)
        .parent(Kind::Obtain, 5)
        .tell();
    ASSERT_EQ(family.trace.objects().size(), 1u);
    EXPECT_EQ(family.state(0).holder(), root);
    EXPECT_EQ(family.events(Verb::WokenBy).size(), 1u);
}

TEST(ObjectBook, whatWasMadeWhereNobodyWatchedIsThereOnce)
{
    Family family;
    family.child(Kind::Share, 4, of(ObjectKind::Event) + shared, "semlock:/mp-7")
        .parent(Kind::Share, 8, of(ObjectKind::Event) + shared, "semlock:/mp-7")
        .parent(Kind::Set, 8)
        .tell();
    ASSERT_EQ(family.trace.objects().size(), 1u);
    EXPECT_EQ(family.trace.objects()[0].kind, ObjectKind::Event);
    EXPECT_TRUE(family.state(0).set);
}

TEST(ObjectBook, aCopyKnowsItsKindAndSize)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::Semaphore) + 2 * size, "seats")
        .child(Kind::Obtain, 1)
        .tell();
    ASSERT_EQ(family.trace.objects().size(), 2u);
    EXPECT_EQ(family.state(0).value, 2);
    EXPECT_EQ(family.state(1).value, 1);
}

// The copy stays held for ever when the thread that held the original is not in the new process.
TEST(ObjectBook, aCopyOfAHeldLockIsHeld)
{
    for (const bool byAnotherThread : {false, true}) {
        Story story;
        story.hello(rootProbe, rootPid, 1)
            .hello(childProbe, 200, rootPid)
            .probe(1, Kind::ThreadBegin, 1, 0, rootPid, "MainThread")
            .probe(2, Kind::ThreadBegin, 2, 0, 101, "B")
            .probe(3, Kind::Create, 1, 1, of(ObjectKind::Lock), "guard")
            .probe(4, Kind::Obtain, byAnotherThread ? 2 : 1, 1)
            .fork(5, 200, 200, rootPid)
            .probe(6, Kind::Release, byAnotherThread ? 2 : 1, 1)
            .probe(7, Kind::ThreadBegin, 1, 0, 200, "MainThread", childProbe)
            .probe(8, Kind::Wait, 1, 1, -1, {}, childProbe)
            .tell();
        const State state = Snapshots(story.trace).latest();
        const TaskId child{2};
        EXPECT_EQ(state.object(ObjectId{0}).holder(), TaskId::None);
        EXPECT_EQ(state.object(ObjectId{1}).holder(), byAnotherThread ? second : child);
        EXPECT_EQ(state.task(child).waitsFor, ObjectId{1});
    }
}

TEST(ObjectBook, aReleaseByAnotherTaskIsSaidToBe)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::Lock) + shared, "guard")
        .parent(Kind::Share, 1, of(ObjectKind::Lock) + shared, "k")
        .parent(Kind::Obtain, 1)
        .child(Kind::Release, 1)
        .parent(Kind::Obtain, 1)
        .parent(Kind::Release, 1)
        .tell();
    const std::vector<Event> releases = family.events(Verb::Release);
    ASSERT_EQ(releases.size(), 2u);
    EXPECT_EQ(releases[0].detail, 1);
    EXPECT_EQ(releases[1].detail, 0);
}

TEST(ObjectBook, anItemOfAQueueIsToldByItsToken)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::PriorityQueue), "tasks")
        .parent(Kind::Put, 1, 0x500, "5")
        .parent(Kind::Put, 1, 0x100, "1")
        .parent(Kind::Put, 1, 0x500, "5")
        .parent(Kind::Get, 1, 0x100, "1")
        .parent(Kind::Get, 1, 0x500, "5")
        .tell();
    const std::vector<Event> puts = family.events(Verb::Put);
    const std::vector<Event> gets = family.events(Verb::Get);
    ASSERT_EQ(puts.size(), 3u);
    ASSERT_EQ(gets.size(), 2u);
    EXPECT_EQ(gets[0].argument, puts[1].argument);
    EXPECT_EQ(family.item(gets[0]), "1");
    EXPECT_TRUE(gets[1].argument == puts[0].argument || gets[1].argument == puts[2].argument);
    EXPECT_EQ(family.state(0).items.size(), 1u);
}

TEST(ObjectBook, betweenProcessesItemsPairInTheOrderOfThePipe)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::Queue) + shared, "results")
        .parent(Kind::Share, 1, of(ObjectKind::Queue) + shared, "q")
        .parent(Kind::Put, 1, 0, "'a'")
        .child(Kind::Put, 1, 0, "'b'")
        .child(Kind::Send, 1, 21)
        .parent(Kind::Send, 1, 21)
        .parent(Kind::Get, 1, 0, "'b'")
        .parent(Kind::Get, 1, 0, "'a'")
        .tell();
    const std::vector<Event> gets = family.events(Verb::Get);
    ASSERT_EQ(gets.size(), 2u);
    EXPECT_EQ(family.item(gets[0]), "'b'");
    EXPECT_EQ(family.item(gets[1]), "'a'");
    EXPECT_EQ(family.trace.item(gets[0].object, 0).number, 21u) << "bytes of the message";
    EXPECT_TRUE(family.state(0).items.empty());
    EXPECT_TRUE(family.state(0).sent.empty());
}

TEST(ObjectBook, whatAFeederCannotSendIsNotTakenForTheNextItem)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::Queue) + shared, "results")
        .parent(Kind::Share, 1, of(ObjectKind::Queue) + shared, "q")
        .parent(Kind::Put, 1, 0, "<module>")
        .parent(Kind::Put, 1, 0, "'b'")
        .parent(Kind::Get, 1, -1, "<module>")
        .parent(Kind::Send, 1, 21)
        .child(Kind::Get, 1)
        .tell();
    const std::vector<Event> gets = family.events(Verb::Get);
    ASSERT_EQ(gets.size(), 2u);
    EXPECT_EQ(family.item(gets[0]), "<module>");
    EXPECT_EQ(family.item(gets[1]), "'b'");
    EXPECT_TRUE(family.state(0).items.empty());
    EXPECT_TRUE(family.state(0).sent.empty());
}

TEST(ObjectBook, aPipeCarriesMessagesToItsOtherEnd)
{
    Family family;
    const std::int64_t pipe = of(ObjectKind::Pipe) + shared;
    family.parent(Kind::Create, 1, pipe, "link")
        .parent(Kind::Share, 1, pipe, "pipe:10")
        .parent(Kind::Share, 1, pipe, "pipe:11")
        .parent(Kind::Share, 2, pipe, "pipe:10")
        .parent(Kind::Share, 3, pipe + end, "pipe:11")
        .child(Kind::Share, 7, pipe + end, "pipe:11")
        .parent(Kind::Send, 2, 40, "'question'")
        .child(Kind::Send, 7, 30, "'answer'")
        .child(Kind::Receive, 7, 40, "'question'")
        .tell();
    ASSERT_EQ(family.trace.objects().size(), 1u);
    const std::vector<Event> sends = family.events(Verb::Send);
    const std::vector<Event> received = family.events(Verb::Receive);
    ASSERT_EQ(received.size(), 1u);
    EXPECT_EQ(received[0].argument, sends[0].argument);
    EXPECT_EQ(received[0].detail, 1);
    EXPECT_EQ(family.item(received[0]), "'question'");
    EXPECT_EQ(family.state(0).sent.size(), 1u);
}

TEST(ObjectBook, aValueThatStaysIsOneItem)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::Array) + shared + 4 * size, "cells")
        .parent(Kind::Store, 1, 2, "7")
        .parent(Kind::Load, 1, 2, "7")
        .parent(Kind::Load, 1, 3, "1.5")
        .tell();
    EXPECT_EQ(family.trace.itemCount(ObjectId{0}), 2u);
    ASSERT_EQ(family.state(0).cells.size(), 2u);
    EXPECT_EQ(family.state(0).cells[0], (Cell{2, 0}));
    EXPECT_EQ(family.trace.item(ObjectId{0}, 0).payload, Payload::integer(7));
    EXPECT_EQ(family.trace.text(family.trace.item(ObjectId{0}, 1).payload), "1.5");
}

TEST(ObjectBook, aJobThatRaisedSaysWhat)
{
    Family family;
    family.parent(Kind::Create, 1, of(ObjectKind::ProcessPoolExecutor) + 2 * size, "pool")
        .parent(Kind::Share, 1, of(ObjectKind::ProcessPoolExecutor), "pool:100:1")
        .parent(Kind::Submit, 1, 1, "work")
        .child(Kind::Share, 3, of(ObjectKind::ProcessPoolExecutor), "pool:100:1")
        .child(Kind::JobBegin, 3, 1)
        .child(Kind::JobEnd, 3, 3, "ValueError: no seats")
        .parent(Kind::ResultWait, 1, 1)
        .tell();
    const std::vector<Event> ended = family.events(Verb::JobEnd);
    ASSERT_EQ(ended.size(), 1u);
    EXPECT_EQ(ended[0].detail, 1);
    const auto words = static_cast<std::uint32_t>((ended[0].argument >> 32) - 1);
    EXPECT_EQ(family.trace.text(family.trace.item(ended[0].object, words).payload),
              "ValueError: no seats");
    EXPECT_EQ(family.events(Verb::ResultWait)[0].argument, family.events(Verb::Submit)[0].argument);
}

TEST(ObjectBook, whatPythonRefusedIsAMisuse)
{
    Family family;
    family.parent(Kind::Misuse, 0, 5, "RuntimeError: no guard").tell();
    const std::vector<Event> found = family.events(Verb::Misuse);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].object, ObjectId::None);
    EXPECT_EQ(found[0].detail, static_cast<std::uint8_t>(Misuse::MissingGuard));
    EXPECT_EQ(family.trace.text(static_cast<StringId>(found[0].argument)),
              "RuntimeError: no guard");
}

// What a probe says is not to be trusted: numbers that mean nothing do no harm.
TEST(ObjectBook, nonsenseDoesNoHarm)
{
    Family family;
    for (int kind = 0; kind < 256; ++kind)
        for (const std::int64_t argument :
             {std::int64_t(0), std::int64_t(-1), std::int64_t(1) << 62})
            for (const std::uint32_t number : {0u, 1u, 0xffffffffu})
                family.child(static_cast<Kind>(kind), number, argument, "x");
    family.tell();
    EXPECT_GT(family.trace.events().size(), 0u);
}
