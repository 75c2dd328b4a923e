// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/state.h"

#include "tests/support/events.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;

namespace
{

constexpr TaskId A = task(0);
constexpr TaskId B = task(1);
constexpr ObjectId gil = object(0);
constexpr ObjectId lock = object(1);

State after(std::vector<Event> events)
{
    State state;
    state.apply(event(0, A, Verb::Begin));
    state.apply(event(0, B, Verb::Begin));
    for (const Event &e : events)
        state.apply(e);
    return state;
}

} // namespace

TEST(GilState, PassesFromHolderToWaiter)
{
    State state = after({event(1, A, Verb::GilTake, gil), event(2, B, Verb::GilWait, gil),
                         event(3, B, Verb::GilRequest, gil)});
    EXPECT_EQ(state.object(gil).kind, ObjectKind::Gil);
    EXPECT_EQ(state.object(gil).holder(), A);
    EXPECT_EQ(state.object(gil).since, at(1));
    EXPECT_EQ(state.object(gil).waiters, std::vector{B});
    EXPECT_EQ(state.task(B).condition(), Condition::GilWaiting);
    EXPECT_EQ(state.task(B).since, at(2));

    state.apply(event(4, A, Verb::GilDrop, gil));
    EXPECT_EQ(state.object(gil).holder(), TaskId::None);
    EXPECT_EQ(state.task(B).condition(), Condition::GilWaiting);

    state.apply(event(5, B, Verb::GilTake, gil));
    EXPECT_EQ(state.object(gil).holder(), B);
    EXPECT_TRUE(state.object(gil).waiters.empty());
    EXPECT_EQ(state.task(B).condition(), Condition::Unknown);
}

struct FirstRow
{
    const char *name;
    std::vector<Event> before;
    Condition expected;
};

class AtTheGil : public testing::TestWithParam<FirstRow>
{
};

// What it waited for is past when it asks for the GIL, though it cannot tell so yet.
TEST_P(AtTheGil, ComesBeforeWhatItWaitedFor)
{
    State state = after(GetParam().before);
    state.apply(event(5, A, Verb::GilWait, gil));
    EXPECT_EQ(state.task(A).condition(), GetParam().expected);
    state.apply(event(6, A, Verb::End));
    EXPECT_EQ(state.task(A).condition(), Condition::Ended);
    EXPECT_TRUE(state.object(gil).waiters.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Rows, AtTheGil,
    testing::Values(
        FirstRow{"Sleep", {event(1, A, Verb::Sleep, 9)}, Condition::GilWaiting},
        FirstRow{"Input", {event(1, A, Verb::IoWait)}, Condition::GilWaiting},
        FirstRow{"AnObject", {event(1, A, Verb::Wait, lock)}, Condition::GilWaiting},
        FirstRow{"ATask", {event(1, A, Verb::JoinWait, B)}, Condition::GilWaiting},
        FirstRow{"ButNotBeforeItsCore", {event(1, A, Verb::CoreOn, core(0))}, Condition::Running}),
    [](const auto &row) { return row.param.name; });

TEST(GilState, AfterTheGilItIsBackAtWhatItWaitedFor)
{
    const State state = after({event(1, A, Verb::Wait, lock), event(2, A, Verb::GilWait, gil),
                               event(3, A, Verb::GilTake, gil), event(4, A, Verb::GilDrop, gil)});
    EXPECT_EQ(state.task(A).condition(), Condition::Blocked);
    EXPECT_EQ(state.object(lock).waiters, std::vector{A});
}

TEST(GilState, ADropByAnotherLeavesTheHolder)
{
    const State state = after({event(1, A, Verb::GilTake, gil), event(2, B, Verb::GilWait, gil),
                               event(3, B, Verb::GilDrop, gil)});
    EXPECT_EQ(state.object(gil).holder(), A);
    EXPECT_EQ(state.task(B).condition(), Condition::Unknown);
}
