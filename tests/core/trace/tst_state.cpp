// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/state.h"

#include "tests/support/events.h"

#include <gtest/gtest.h>

#include <ostream>

namespace trama
{

void PrintTo(Condition condition, std::ostream *out)
{
    static constexpr const char *names[] = {"Absent",  "Ended",      "Running",  "Blocked",
                                            "Joining", "GilWaiting", "Sleeping", "InIo",
                                            "Ready",   "Waiting",    "Unknown"};
    *out << names[static_cast<std::size_t>(condition)];
}

namespace
{

using test::at;
using test::core;
using test::event;
using test::object;
using test::task;

constexpr TaskId A = task(0);
constexpr TaskId B = task(1);
constexpr TaskId C = task(2);
constexpr ObjectId lock = object(0);

State after(std::initializer_list<Event> events)
{
    State state;
    for (const Event &e : events)
        state.apply(e);
    return state;
}

struct ConditionRow
{
    const char *name;
    std::vector<Event> events;
    Condition expected;
    int since;
};

class Conditions : public testing::TestWithParam<ConditionRow>
{
};

TEST_P(Conditions, TheFirstThatAppliesIsTaken)
{
    State state;
    for (const Event &e : GetParam().events)
        state.apply(e);
    EXPECT_EQ(state.task(A).condition(), GetParam().expected);
    EXPECT_EQ(state.task(A).since, at(GetParam().since));
}

std::vector<Event> begun(std::vector<Event> then)
{
    then.insert(then.begin(), event(1, A, Verb::Begin));
    return then;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Conditions,
    testing::Values(
        ConditionRow{"NeverNamed", {}, Condition::Absent, 0},
        ConditionRow{
            "StartedByAnotherButNotBegun", {event(3, B, Verb::Start, A)}, Condition::Absent, 0},
        ConditionRow{"BegunAndNoCoreKnown", begun({}), Condition::Unknown, 1},
        ConditionRow{"OnACore", begun({event(2, A, Verb::CoreOn, core(1))}), Condition::Running, 2},
        ConditionRow{"OnACoreBeforeItBegan",
                     {event(1, A, Verb::CoreOn, core(0)), event(2, A, Verb::Begin)},
                     Condition::Running,
                     2},
        ConditionRow{
            "MovedToAnotherCore",
            begun({event(2, A, Verb::CoreOn, core(1)), event(5, A, Verb::CoreOn, core(0))}),
            Condition::Running, 2},
        ConditionRow{"PushedOffItsCore",
                     begun({event(2, A, Verb::CoreOn, core(1)),
                            event(4, A, Verb::CoreOff, core(1), OffReason::Preempted)}),
                     Condition::Ready, 4},
        ConditionRow{"LeftItsCoreToWaitForWhatIsNotKnown",
                     begun({event(2, A, Verb::CoreOn, core(1)),
                            event(4, A, Verb::CoreOff, core(1), OffReason::Waiting)}),
                     Condition::Waiting, 4},
        ConditionRow{"StillOnItsCoreWhenItBeginsToWait",
                     begun({event(2, A, Verb::CoreOn, core(1)), event(3, A, Verb::Wait, lock)}),
                     Condition::Running, 2},
        ConditionRow{"WaitingForALock",
                     begun({event(2, A, Verb::CoreOn, core(1)), event(3, A, Verb::Wait, lock),
                            event(4, A, Verb::CoreOff, core(1), OffReason::Waiting)}),
                     Condition::Blocked, 4},
        ConditionRow{"ObtainedTheLock",
                     begun({event(3, A, Verb::Wait, lock), event(6, A, Verb::Obtain, lock)}),
                     Condition::Unknown, 6},
        ConditionRow{"GaveUpWaiting",
                     begun({event(3, A, Verb::Wait, lock), event(6, A, Verb::GiveUp, lock)}),
                     Condition::Unknown, 6},
        ConditionRow{"WaitsForAnotherTask", begun({event(3, A, Verb::JoinWait, B)}),
                     Condition::Joining, 3},
        ConditionRow{"TheOtherTaskEnded",
                     begun({event(3, A, Verb::JoinWait, B), event(7, A, Verb::Joined, B)}),
                     Condition::Unknown, 7},
        ConditionRow{"JoinTimedOut",
                     begun({event(3, A, Verb::JoinWait, B), event(7, A, Verb::JoinGiveUp, B)}),
                     Condition::Unknown, 7},
        ConditionRow{"Asleep", begun({event(3, A, Verb::Sleep, 2'000)}), Condition::Sleeping, 3},
        ConditionRow{"AwakeAgain",
                     begun({event(3, A, Verb::Sleep, 2'000), event(9, A, Verb::Wake)}),
                     Condition::Unknown, 9},
        ConditionRow{"WaitsForInput", begun({event(3, A, Verb::IoWait)}), Condition::InIo, 3},
        ConditionRow{"InputCame", begun({event(3, A, Verb::IoWait), event(4, A, Verb::IoDone)}),
                     Condition::Unknown, 4},
        ConditionRow{"PrintingChangesNothing", begun({event(3, A, Verb::Print)}),
                     Condition::Unknown, 1},
        ConditionRow{"EndedWhileItSlept", begun({event(3, A, Verb::Sleep), event(8, A, Verb::End)}),
                     Condition::Ended, 8},
        ConditionRow{"EndedOnItsCore",
                     begun({event(2, A, Verb::CoreOn, core(1)), event(8, A, Verb::End)}),
                     Condition::Ended, 8},
        ConditionRow{"NeverPutOnACoreAfterItsEnd",
                     begun({event(8, A, Verb::End), event(9, A, Verb::CoreOn, core(1))}),
                     Condition::Ended, 8}),
    [](const auto &row) { return row.param.name; });

TEST(State, TheLastLineATaskWasSeenAtStays)
{
    Event sleep = event(2, A, Verb::Sleep);
    sleep.site = static_cast<SiteId>(7);
    const State state = after({event(1, A, Verb::Begin), sleep, event(3, A, Verb::Wake)});
    EXPECT_EQ(state.task(A).site, static_cast<SiteId>(7));
}

TEST(State, WhatWasNeverNamedHasItsDefault)
{
    const State state;
    EXPECT_EQ(state.task(TaskId::None).condition(), Condition::Absent);
    EXPECT_EQ(state.object(ObjectId::None).holder(), TaskId::None);
    EXPECT_EQ(state.core(CoreId::None).task, TaskId::None);
    EXPECT_EQ(state.size(), 0u);
}

TEST(State, ALockPassesFromHolderToWaiterInTheOrderOfEvents)
{
    State state = after({event(1, A, Verb::Create, lock), event(2, A, Verb::Obtain, lock),
                         event(3, B, Verb::Wait, lock), event(4, C, Verb::Wait, lock)});
    EXPECT_TRUE(state.object(lock).created);
    EXPECT_EQ(state.object(lock).holder(), A);
    EXPECT_EQ(state.object(lock).since, at(2));
    EXPECT_EQ(state.object(lock).waiters, (std::vector{B, C}));

    state.apply(event(5, A, Verb::Release, lock));
    EXPECT_EQ(state.object(lock).holder(), TaskId::None);
    EXPECT_EQ(state.object(lock).since, at(5));

    state.apply(event(6, C, Verb::Obtain, lock));
    EXPECT_EQ(state.object(lock).holder(), C);
    EXPECT_EQ(state.object(lock).waiters, std::vector{B});

    state.apply(event(7, B, Verb::GiveUp, lock));
    EXPECT_TRUE(state.object(lock).waiters.empty());
    EXPECT_EQ(state.object(lock).holder(), C);
}

TEST(State, WaitingTwiceIsOnePlaceInTheQueue)
{
    const State state = after({event(1, A, Verb::Wait, lock), event(2, B, Verb::Wait, lock),
                               event(3, A, Verb::Wait, lock)});
    EXPECT_EQ(state.object(lock).waiters, (std::vector{B, A}));
}

// A task that was killed while it waited used to stand in the queue for ever.
TEST(State, ATaskThatEndsLeavesTheQueueAndKeepsWhatItHolds)
{
    const ObjectId other = object(1);
    const State state = after({event(1, A, Verb::Obtain, other), event(2, B, Verb::Obtain, lock),
                               event(3, A, Verb::Wait, lock), event(4, A, Verb::End)});
    EXPECT_TRUE(state.object(lock).waiters.empty());
    EXPECT_EQ(state.object(other).holder(), A);
}

TEST(State, ACoreAndItsTaskNameEachOther)
{
    State state = after({event(1, A, Verb::CoreOn, core(2))});
    EXPECT_EQ(state.core(core(2)).task, A);
    EXPECT_EQ(state.task(A).core, core(2));
    EXPECT_EQ(state.coreCount(), 3u);

    state.apply(event(4, A, Verb::CoreOff, core(2)));
    EXPECT_EQ(state.core(core(2)).task, TaskId::None);
    EXPECT_EQ(state.core(core(2)).since, at(4));
    EXPECT_EQ(state.task(A).core, CoreId::None);
}

// Where a CoreOff was lost, two cores used to show one task, or two tasks one core.
TEST(State, ATaskThatMovesWithoutLeavingFreesItsOldCore)
{
    const State state =
        after({event(1, A, Verb::CoreOn, core(0)), event(2, A, Verb::CoreOn, core(1))});
    EXPECT_EQ(state.core(core(0)).task, TaskId::None);
    EXPECT_EQ(state.core(core(0)).since, at(2));
    EXPECT_EQ(state.core(core(1)).task, A);
}

TEST(State, ATaskThatTakesACoreDisplacesTheOneThatWasThere)
{
    const State state = after({event(0, A, Verb::Begin), event(1, A, Verb::CoreOn, core(0)),
                               event(5, B, Verb::CoreOn, core(0))});
    EXPECT_EQ(state.core(core(0)).task, B);
    EXPECT_EQ(state.task(A).core, CoreId::None);
    EXPECT_EQ(state.task(A).condition(), Condition::Ready);
    EXPECT_EQ(state.task(A).since, at(5));
}

TEST(State, LeavingAnotherCoreThanItsOwnLeavesItsOwn)
{
    const State state =
        after({event(1, A, Verb::CoreOn, core(0)), event(2, B, Verb::CoreOn, core(1)),
               event(5, A, Verb::CoreOff, core(1))});
    EXPECT_EQ(state.core(core(0)).task, TaskId::None);
    EXPECT_EQ(state.core(core(1)).task, B);
    EXPECT_EQ(state.task(A).core, CoreId::None);
}

TEST(State, SizeCountsTheEntriesAndTheWaiters)
{
    const State state =
        after({event(1, A, Verb::Begin), event(2, B, Verb::Begin), event(3, A, Verb::Wait, lock),
               event(4, B, Verb::Wait, lock), event(5, A, Verb::CoreOn, core(1))});
    EXPECT_EQ(state.taskCount(), 2u);
    EXPECT_EQ(state.objectCount(), 1u);
    EXPECT_EQ(state.coreCount(), 2u);
    EXPECT_EQ(state.size(), 7u);
}

} // namespace
} // namespace trama
