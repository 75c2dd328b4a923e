// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/narration.h"

#include "tests/core/insight/story.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{

constexpr TaskId mainTask{0};

/// main and A take turns at a lock, core events in between: rows 1 to 5 are events 1, 2, 4, 6, 7.
Story turns()
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(mainTask, Verb::CoreOn)
        .tell(mainTask, Verb::Obtain, lock)
        .tell(mainTask, Verb::CoreOff)
        .tell(a, Verb::Wait, lock)
        .tell(mainTask, Verb::Release, lock);
    return story;
}

std::vector<std::size_t> positions(const Narration &narration)
{
    std::vector<std::size_t> all;
    for (std::size_t row = 0; row < narration.size(); ++row)
        all.push_back(narration.position(row));
    return all;
}

using Positions = std::vector<std::size_t>;

} // namespace

TEST(Narration, RowsAreTheEventsThatSaySomething)
{
    const Story story = turns();
    const Snapshots snapshots(story.trace);
    const Narration narration(story.trace, snapshots);
    EXPECT_EQ(positions(narration), (Positions{0, 1, 2, 4, 6, 7}));
    EXPECT_EQ(narration.firstRow(4), 3u);
    EXPECT_EQ(narration.firstRow(5), 4u);
    EXPECT_EQ(narration.firstRow(8), narration.size());
}

TEST(Narration, RowsUpToATimeHaveItsEventsAmongThem)
{
    const Story story = turns();
    const Snapshots snapshots(story.trace);
    const Narration narration(story.trace, snapshots);
    EXPECT_EQ(narration.rowsUpTo(Time(-1)), 0u);
    EXPECT_EQ(narration.rowsUpTo(Time(0)), 1u);
    EXPECT_EQ(narration.rowsUpTo(Time(4 * ms)), 4u);
    EXPECT_EQ(narration.rowsUpTo(Time(5 * ms)), 4u);
    EXPECT_EQ(narration.rowsUpTo(Time(1000 * ms)), narration.size());
}

TEST(Narration, ASubjectLeavesTheRestOut)
{
    const Story story = turns();
    const Snapshots snapshots(story.trace);
    const Narration ofA(story.trace, snapshots, {TaskId(1), ObjectId::None});
    EXPECT_EQ(positions(ofA), (Positions{1, 6}));
    const Narration ofLock(story.trace, snapshots, {TaskId::None, ObjectId(0)});
    EXPECT_EQ(positions(ofLock), (Positions{2, 4, 6, 7}));
    const Narration ofBoth(story.trace, snapshots, {mainTask, ObjectId(0)});
    EXPECT_EQ(positions(ofBoth), (Positions{2, 4, 7}));
}

TEST(Narration, WhoeverIsNamedByAnEventIsConcerned)
{
    Story story;
    const TaskId a = story.thread("A");
    story.tell(mainTask, Verb::JoinWait, a).tell(mainTask, Verb::Print, 1);
    const Snapshots snapshots(story.trace);
    EXPECT_EQ(positions(Narration(story.trace, snapshots, {a, ObjectId::None})), (Positions{1, 2}));
}

TEST(Narration, ItFollowsAGrowingTrace)
{
    Story story = turns();
    Snapshots snapshots(story.trace);
    Narration narration(story.trace, snapshots);
    story.tell(TaskId(1), Verb::Obtain, ObjectId(0));
    EXPECT_EQ(narration.size(), 6u);
    snapshots.extend();
    EXPECT_TRUE(narration.extend());
    EXPECT_EQ(narration.size(), 7u);
    EXPECT_EQ(narration.sentence(6).duration, Time(2 * ms));
}

TEST(Narration, WhatIsToldOfTheGilStandsAndFallsWithItsSource)
{
    Story story;
    Event take = event(story.trace.end().count(), mainTask, Verb::GilTake);
    take.detail = 1;
    story.trace.append(take);
    const Snapshots snapshots(story.trace);
    Narration narration(story.trace, snapshots);
    EXPECT_EQ(positions(narration), Positions{0});
    story.trace.info.gilSource = Source::Exact;
    EXPECT_FALSE(narration.extend());
    EXPECT_EQ(positions(narration), (Positions{0, 1}));
    const Subject without{TaskId::None, ObjectId::None, GilTold::No};
    EXPECT_EQ(positions(Narration(story.trace, snapshots, without)), Positions{0});
}

TEST(Narration, SentencesAreTheSameInWhateverOrderTheyAreAskedFor)
{
    Story story;
    const ObjectId seats = story.object("seats", ObjectKind::Semaphore, 3);
    for (int i = 0; i < 2000; ++i)
        story.tell(mainTask, i % 3 == 2 ? Verb::Release : Verb::Obtain, seats);
    const Snapshots snapshots(story.trace);
    const Narration narration(story.trace, snapshots);
    std::vector<std::int64_t> forwards;
    for (std::size_t row = 0; row < narration.size(); ++row)
        forwards.push_back(narration.sentence(row).number);
    for (std::size_t row = narration.size(); row-- > 0;)
        EXPECT_EQ(narration.sentence(row).number, forwards[row]);
    EXPECT_EQ(narration.sentence(7).number, forwards[7]);
    EXPECT_EQ(narration.sentence(1900).number, forwards[1900]);
}
