// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/state.h"

#include "tests/support/events.h"

#include <gtest/gtest.h>

namespace trama
{

namespace
{

using test::event;
using test::object;
using test::task;

constexpr TaskId A = task(0);
constexpr TaskId B = task(1);
constexpr TaskId C = task(2);
constexpr ObjectId it = object(0);

Event create(ObjectKind kind, std::int64_t size = 0)
{
    Event e = event(1, A, Verb::Create, it);
    e.argument = size;
    e.detail = static_cast<std::uint8_t>(kind);
    return e;
}

Event with(int time, TaskId who, Verb verb, std::int64_t argument)
{
    Event e = event(time, who, verb, it);
    e.argument = argument;
    return e;
}

/// The state of the one object after its creation and these events.
ObjectState after(const Event &creation, std::initializer_list<Event> events)
{
    State state;
    state.apply(creation);
    for (const Event &e : events)
        state.apply(e);
    return state.object(it);
}

std::vector<std::uint32_t> listed(const Line<std::uint32_t> &line)
{
    return {line.things().begin(), line.things().end()};
}

TEST(ObjectState, AnRLockIsFreeWhenItIsGivenBackAsOftenAsItWasObtained)
{
    const Event made = create(ObjectKind::RLock);
    const ObjectState twice = after(made, {with(2, A, Verb::Obtain, 1), with(3, A, Verb::Obtain, 2),
                                           with(4, A, Verb::Release, 1)});
    EXPECT_EQ(twice.holder(), A);
    EXPECT_EQ(twice.value, 1);
    const ObjectState free =
        after(made, {with(2, A, Verb::Obtain, 1), with(5, A, Verb::Release, 0)});
    EXPECT_EQ(free.holder(), TaskId::None);
}

TEST(ObjectState, ASemaphoreKnowsWhoEntered)
{
    const ObjectState state = after(create(ObjectKind::Semaphore, 2),
                                    {event(2, A, Verb::Obtain, it), event(3, B, Verb::Obtain, it),
                                     event(4, C, Verb::Wait, it), event(5, A, Verb::Release, it),
                                     event(6, C, Verb::Obtain, it)});
    EXPECT_EQ(state.holders, (std::vector{B, C}));
    EXPECT_EQ(state.value, 0);
    EXPECT_TRUE(state.waiters.empty());
}

TEST(ObjectState, ATokenGivenByAnotherTaskIsThatOfTheFirstWhoEntered)
{
    const ObjectState state = after(create(ObjectKind::Semaphore, 2),
                                    {event(2, A, Verb::Obtain, it), event(3, B, Verb::Obtain, it),
                                     event(4, C, Verb::Release, it)});
    EXPECT_EQ(state.holders, std::vector{B});
    EXPECT_EQ(state.value, 1);
}

// A semaphore that starts at 0 signals: who takes a token took nothing that he would hold.
TEST(ObjectState, ASemaphoreThatSignalsIsHeldByNobody)
{
    const ObjectState state = after(create(ObjectKind::Semaphore, 0),
                                    {event(2, B, Verb::Wait, it), event(3, A, Verb::Release, it),
                                     event(4, B, Verb::Obtain, it)});
    EXPECT_TRUE(state.holders.empty());
    EXPECT_EQ(state.value, 0);
}

TEST(ObjectState, ABarrierCountsArrivalsAndRounds)
{
    const Event made = create(ObjectKind::Barrier, 2);
    const ObjectState one = after(made, {event(2, A, Verb::Await, it)});
    EXPECT_EQ(one.arrived, 1u);
    EXPECT_EQ(one.parked, std::vector{A});
    const ObjectState passed =
        after(made, {event(2, A, Verb::Await, it), event(3, B, Verb::Await, it),
                     event(4, B, Verb::Pass, it), event(5, A, Verb::Pass, it)});
    EXPECT_EQ(passed.arrived, 0u);
    EXPECT_EQ(passed.value, 1);
    EXPECT_TRUE(passed.parked.empty());
    const ObjectState broken =
        after(made, {event(2, A, Verb::Await, it), event(3, B, Verb::Break, it)});
    EXPECT_TRUE(broken.broken);
    EXPECT_EQ(broken.arrived, 0u);
}

TEST(ObjectState, AnEventStaysSetUntilItIsCleared)
{
    const Event made = create(ObjectKind::Event);
    EXPECT_TRUE(after(made, {event(2, A, Verb::Set, it)}).set);
    EXPECT_FALSE(after(made, {event(2, A, Verb::Set, it), event(3, B, Verb::Clear, it)}).set);
}

TEST(ObjectState, AQueueHoldsWhatWasPutAndNotTaken)
{
    const Event made = create(ObjectKind::LifoQueue);
    const ObjectState state = after(made, {with(2, A, Verb::Put, 0), with(3, A, Verb::Put, 1),
                                           with(4, A, Verb::Put, 2), with(5, B, Verb::Get, 2)});
    EXPECT_EQ(listed(state.items), (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(state.value, 3) << "got is not done";
}

TEST(ObjectState, AnItemGoesFromTheBufferThroughThePipe)
{
    const Event made = create(ObjectKind::Queue);
    const auto put = {with(2, A, Verb::Put, 0), with(3, A, Verb::Put, 1),
                      with(4, C, Verb::Send, 0)};
    const ObjectState underWay = after(made, put);
    EXPECT_EQ(listed(underWay.items), std::vector<std::uint32_t>{1});
    EXPECT_EQ(listed(underWay.sent), std::vector<std::uint32_t>{0});
    State state;
    state.apply(made);
    for (const Event &e : put)
        state.apply(e);
    state.apply(with(5, B, Verb::Get, 0));
    EXPECT_TRUE(state.object(it).sent.empty());
    EXPECT_EQ(state.size(), 3u + 1u + 1u) << "three tasks, one object, one item";
}

TEST(ObjectState, ACellHasTheLastValueThatWasSeen)
{
    constexpr std::int64_t place = std::int64_t(1) << 32;
    const ObjectState state =
        after(create(ObjectKind::Array, 9),
              {with(2, A, Verb::Store, 0 + 7 * place), with(3, A, Verb::Store, 1 + 2 * place),
               with(4, B, Verb::Load, 2 + 7 * place)});
    EXPECT_EQ(state.cells, (std::vector<Cell>{{2, 1}, {7, 2}}));
}

TEST(ObjectState, APoolKnowsWhoWorksAndWhatIsLeft)
{
    const ObjectState state = after(
        create(ObjectKind::ThreadPoolExecutor, 2),
        {with(2, A, Verb::Submit, 0), with(3, A, Verb::Submit, 1), with(4, B, Verb::JobBegin, 0)});
    EXPECT_EQ(state.holders, std::vector{B});
    EXPECT_EQ(listed(state.items), std::vector<std::uint32_t>{1});
}

struct WaitRow
{
    Verb begins;
    Verb ends;
};

class Waits : public testing::TestWithParam<WaitRow>
{
};

TEST_P(Waits, BlockTheTaskFromTheFirstToTheLast)
{
    State state;
    state.apply(event(1, A, Verb::Begin));
    state.apply(event(2, A, GetParam().begins, it));
    EXPECT_EQ(state.task(A).condition(), Condition::Blocked);
    EXPECT_EQ(state.task(A).waitsBy, GetParam().begins);
    const ObjectState &met = state.object(it);
    EXPECT_EQ(GetParam().begins == Verb::Await ? met.parked : met.waiters, std::vector{A});
    state.apply(event(3, A, GetParam().ends, it));
    EXPECT_NE(state.task(A).condition(), Condition::Blocked);
    EXPECT_TRUE(state.object(it).waiters.empty());
    EXPECT_TRUE(state.object(it).parked.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Families, Waits,
    testing::Values(WaitRow{Verb::Wait, Verb::Obtain}, WaitRow{Verb::Await, Verb::Pass},
                    WaitRow{Verb::Await, Verb::GiveUp}, WaitRow{Verb::PutWait, Verb::Put},
                    WaitRow{Verb::GetWait, Verb::Get}, WaitRow{Verb::GetWait, Verb::GiveUp},
                    WaitRow{Verb::DrainWait, Verb::Drained}, WaitRow{Verb::SendWait, Verb::Send},
                    WaitRow{Verb::ReceiveWait, Verb::Receive},
                    WaitRow{Verb::FlushWait, Verb::Flushed}, WaitRow{Verb::Call, Verb::Return},
                    WaitRow{Verb::ResultWait, Verb::Result}));

TEST(ObjectState, WhoIsKilledAwaitsNothingAnyMore)
{
    const ObjectState state = after(create(ObjectKind::Condition),
                                    {event(2, B, Verb::Await, it), event(3, B, Verb::End)});
    EXPECT_TRUE(state.parked.empty());
}

} // namespace

TEST(ObjectState, ofThoseWhoAwaitSomeWereToldToGoOn)
{
    const std::initializer_list<Event> waiting{
        with(2, A, Verb::Await, -1), with(3, B, Verb::Await, -1), with(4, C, Verb::Notify, 1)};
    EXPECT_EQ(after(create(ObjectKind::Condition), waiting).woken, 1u);
    State state;
    state.apply(create(ObjectKind::Condition));
    for (const Event &e : waiting)
        state.apply(e);
    state.apply(with(5, B, Verb::GiveUp, 0));
    EXPECT_EQ(state.object(it).woken, 1u) << "A is told, and B was not";
    state.apply(with(6, A, Verb::Pass, 0));
    EXPECT_EQ(state.object(it).woken, 0u);
    state.apply(with(7, A, Verb::Await, -1));
    state.apply(with(8, C, Verb::Notify, -1));
    state.apply(with(9, C, Verb::Notify, 5));
    EXPECT_EQ(state.object(it).woken, 1u) << "no more than are there";
}

TEST(ObjectState, aWaitWithATimeoutEndsByItself)
{
    State state;
    state.apply(create(ObjectKind::Lock));
    state.apply(with(2, B, Verb::Wait, 1000));
    EXPECT_TRUE(state.task(B).timed);
    state.apply(with(3, B, Verb::GiveUp, 0));
    EXPECT_FALSE(state.task(B).timed);
    state.apply(with(4, B, Verb::Wait, -1));
    EXPECT_FALSE(state.task(B).timed);
    Event join = event(5, C, Verb::JoinWait, A);
    join.detail = 1;
    state.apply(join);
    EXPECT_TRUE(state.task(C).timed);
}

} // namespace trama
