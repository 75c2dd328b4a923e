// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/waitgraph.h"

#include "core/trace/snapshots.h"
#include "tests/core/insight/story.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{
constexpr TaskId mainTask{0};

std::vector<TaskId> tasksOf(const std::vector<const Wait *> &waits)
{
    std::vector<TaskId> tasks;
    for (const Wait *wait : waits)
        tasks.push_back(wait->task);
    return tasks;
}

/// The graph at the end of a story, and what it looks at.
struct Last
{
    explicit Last(const Story &story)
        : snapshots(story.trace), graph(story.trace, snapshots.latest())
    {
    }

    Snapshots snapshots;
    WaitGraph graph;
};
} // namespace

TEST(WaitGraph, whoWaitsForALockWaitsForItsHolder)
{
    Story story;
    const TaskId ana = story.thread("Ana"), bruno = story.thread("Bruno");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(ana, Verb::Obtain, lock, 3).tell(bruno, Verb::Wait, lock, 7);
    const Last last(story);
    ASSERT_EQ(last.graph.waits().size(), 1u);
    const Wait &wait = last.graph.waits()[0];
    EXPECT_EQ(wait.task, bruno);
    EXPECT_EQ(wait.object, lock);
    EXPECT_EQ(wait.by, Verb::Wait);
    EXPECT_EQ(wait.needs, Needs::All);
    EXPECT_EQ(wait.on, std::vector{ana});
    EXPECT_EQ(story.trace.site(wait.site).line, 7);
    EXPECT_FALSE(wait.timed);
    EXPECT_EQ(last.graph.of(ana), nullptr);
    EXPECT_TRUE(last.graph.stuck().empty()) << "Ana can run";
}

TEST(WaitGraph, aTokenOfASemaphoreAnyOfThoseWhoEnteredMayGive)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B"), c = story.thread("C");
    const ObjectId seats = story.object("seats", ObjectKind::Semaphore, 2);
    story.tell(a, Verb::Obtain, seats).tell(b, Verb::Obtain, seats).tell(c, Verb::Wait, seats);
    const Last last(story);
    EXPECT_EQ(last.graph.of(c)->needs, Needs::Any);
    EXPECT_EQ(last.graph.of(c)->on, (std::vector{a, b}));
}

TEST(WaitGraph, aJoinWaitsForOneAndTheEndOfMainForAllThatAreNoDaemons)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    story.daemon("D");
    story.tell(a, Verb::JoinWait, b).tell(mainTask, Verb::JoinWait, noTimeout);
    const Last last(story);
    EXPECT_EQ(last.graph.of(a)->on, std::vector{b});
    EXPECT_EQ(last.graph.of(mainTask)->on, (std::vector{a, b}));
    EXPECT_EQ(last.graph.of(mainTask)->object, ObjectId::None);
}

TEST(WaitGraph, anEmptyQueueAnyoneMayFill)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId queue = story.object("queue", ObjectKind::Queue);
    story.tell(a, Verb::GetWait, queue);
    {
        const Last last(story);
        EXPECT_EQ(last.graph.of(a)->needs, Needs::Anyone);
        EXPECT_TRUE(last.graph.of(a)->on.empty());
        EXPECT_FALSE(last.graph.of(a)->granted);
        EXPECT_TRUE(last.graph.stuck().empty()) << "main can put";
    }
    story.tell(mainTask, Verb::Put, queue, 0, 0).tell(mainTask, Verb::JoinWait, a);
    const Last last(story);
    EXPECT_TRUE(last.graph.of(a)->granted);
    EXPECT_TRUE(last.graph.stuck().empty()) << "the item is there";
}

TEST(WaitGraph, whoWasNotifiedIsAboutToGoOnAndTheNextIsNot)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId ready = story.object("ready", ObjectKind::Condition);
    story.tell(a, Verb::Await, ready)
        .tell(b, Verb::Await, ready)
        .tell(mainTask, Verb::Notify, ready, 0, 1)
        .tell(mainTask, Verb::JoinWait, a);
    const Last last(story);
    EXPECT_TRUE(last.graph.of(a)->granted);
    EXPECT_FALSE(last.graph.of(b)->granted);
    EXPECT_TRUE(last.graph.stuck().empty()) << "A may yet notify B";
}

TEST(WaitGraph, theShortestCircleOfThoseWhoWaitForEachOther)
{
    Story story;
    std::vector<TaskId> tasks;
    std::vector<ObjectId> forks;
    for (const char *name : {"A", "B", "C"}) {
        tasks.push_back(story.thread(name));
        forks.push_back(story.object(name, ObjectKind::Lock));
        story.tell(tasks.back(), Verb::Obtain, forks.back());
    }
    const TaskId late = story.thread("late");
    for (int i : {1, 2, 0})
        story.tell(tasks[i], Verb::Wait, forks[(i + 1) % 3]);
    story.tell(late, Verb::Wait, forks[0]).tell(mainTask, Verb::JoinWait, late);
    const Last last(story);
    const auto cycles = last.graph.cycles();
    ASSERT_EQ(cycles.size(), 1u);
    EXPECT_EQ(tasksOf(cycles[0]), (std::vector{tasks[1], tasks[2], tasks[0]}))
        << "it begins with who has waited longest; those outside wait for it and are no part";
    EXPECT_EQ(tasksOf(last.graph.stuck()),
              (std::vector{tasks[1], tasks[2], tasks[0], late, mainTask}));
}

TEST(WaitGraph, aWaitWithATimeoutEndsByItselfAndSoDoesItsCircle)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId one = story.object("one", ObjectKind::Lock);
    const ObjectId two = story.object("two", ObjectKind::Lock);
    story.tell(a, Verb::Obtain, one)
        .tell(b, Verb::Obtain, two)
        .tell(a, Verb::Wait, two, 0, 50 * ms)
        .tell(b, Verb::Wait, one);
    const Last last(story);
    EXPECT_TRUE(last.graph.of(a)->timed);
    EXPECT_TRUE(last.graph.cycles().empty());
    EXPECT_TRUE(last.graph.stuck().empty());
}

TEST(WaitGraph, twoCirclesApartAreTwo)
{
    Story story;
    for (int i = 0; i < 2; ++i) {
        const TaskId a = story.thread("A"), b = story.thread("B");
        story.tell(a, Verb::JoinWait, b).tell(b, Verb::JoinWait, a);
    }
    EXPECT_EQ(Last(story).graph.cycles().size(), 2u);
}
