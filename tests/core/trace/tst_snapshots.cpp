// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/snapshots.h"

#include "tests/support/randomtrace.h"

#include <gtest/gtest.h>

namespace trama
{
namespace
{

using test::at;
using test::event;
using test::task;

State replayed(const Trace &trace, Time time)
{
    State state;
    for (std::size_t i = 0; i < trace.events().size() && trace.events()[i].time <= time; ++i)
        state.apply(trace.events()[i]);
    return state;
}

TEST(Snapshots, OfAnEmptyTraceIsTheEmptyState)
{
    const Trace trace;
    const Snapshots snapshots(trace);
    EXPECT_EQ(snapshots.at(at(5)), State());
    EXPECT_EQ(snapshots.latest(), State());
}

TEST(Snapshots, ComprisesTheEventsOfTheTimeItself)
{
    Trace trace;
    trace.append(event(4, task(0), Verb::Begin));
    trace.append(event(9, task(0), Verb::End));
    const Snapshots snapshots(trace);
    EXPECT_FALSE(snapshots.at(at(3)).task(task(0)).begun);
    EXPECT_TRUE(snapshots.at(at(4)).task(task(0)).begun);
    EXPECT_FALSE(snapshots.at(at(8)).task(task(0)).ended);
    EXPECT_TRUE(snapshots.at(at(9)).task(task(0)).ended);
}

TEST(Snapshots, CountsOnlyWhatItHasTakenIn)
{
    Trace trace;
    trace.append(event(1, task(0), Verb::Begin));
    Snapshots snapshots(trace);
    trace.append(event(2, task(0), Verb::End));
    EXPECT_FALSE(snapshots.at(at(2)).task(task(0)).ended);
    snapshots.extend();
    EXPECT_TRUE(snapshots.at(at(2)).task(task(0)).ended);
    EXPECT_TRUE(snapshots.latest().task(task(0)).ended);
}

class RandomTraces : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomTraces, AnyTimeEqualsAReplayFromTheStart)
{
    std::mt19937 random(GetParam());
    Trace trace;
    test::grow(trace, 3000, random);
    const Snapshots snapshots(trace);
    std::uniform_int_distribution<std::int64_t> anyTime(-10, trace.end().count() + 10);
    for (int i = 0; i < 100; ++i) {
        const Time time(anyTime(random));
        ASSERT_EQ(snapshots.at(time), replayed(trace, time)) << "at " << time.count() << " ns";
    }
    EXPECT_EQ(snapshots.latest(), replayed(trace, trace.end()));
}

TEST_P(RandomTraces, FollowingAGrowingTraceGivesTheSameStates)
{
    std::mt19937 random(GetParam());
    Trace trace;
    Snapshots growing(trace);
    for (int i = 0; i < 40; ++i) {
        test::grow(trace, 50, random);
        growing.extend();
    }
    const Snapshots atOnce(trace);
    for (std::int64_t t = 0; t <= trace.end().count(); t += 37)
        ASSERT_EQ(growing.at(at(t)), atOnce.at(at(t))) << "at " << t << " ns";
}

TEST_P(RandomTraces, CoresAndTasksAlwaysNameEachOther)
{
    std::mt19937 random(GetParam());
    Trace trace;
    test::grow(trace, 2000, random);
    State state;
    for (std::size_t i = 0; i < trace.events().size(); ++i) {
        state.apply(trace.events()[i]);
        for (std::uint32_t c = 0; c < state.coreCount(); ++c) {
            const TaskId on = state.core(test::core(c)).task;
            ASSERT_TRUE(on == TaskId::None || state.task(on).core == test::core(c));
        }
        for (std::uint32_t t = 0; t < state.taskCount(); ++t) {
            const CoreId on = state.task(task(t)).core;
            ASSERT_TRUE(on == CoreId::None || state.core(on).task == task(t));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTraces, testing::Range(1u, 9u));

} // namespace
} // namespace trama
