// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/metrics.h"
#include "core/insight/problems.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;

namespace
{

constexpr TaskId mainTask{0};
constexpr TaskId other{1};
constexpr ObjectId lock{0};

/// A trace with two tasks and one lock, told event by event.
class Told
{
public:
    Told()
    {
        trace.info.coreSource = Source::Exact;
        trace.addTask({});
        trace.addTask({.kind = TaskKind::Thread, .parent = mainTask, .process = mainTask});
        trace.addObject({});
    }

    Told &at(int time, TaskId task, Verb verb, std::int64_t argument = 0,
             OffReason reason = OffReason::Unknown)
    {
        const bool onObject = verb >= Verb::Create && verb <= Verb::GiveUp;
        trace.append({.time = Time(time),
                      .argument = argument,
                      .task = task,
                      .object = onObject ? lock : ObjectId::None,
                      .verb = verb,
                      .detail = static_cast<std::uint8_t>(reason)});
        return *this;
    }

    Trace trace;
};

Time sumOf(const TaskMetrics &m)
{
    return m.running.value_or(Time{}) + m.ready.value_or(Time{}) + m.gilWait.value_or(Time{})
           + m.blocked + m.sleeping + m.io + m.unknown.value_or(Time{});
}

} // namespace

TEST(Metrics, theTimesOfATaskAddUpToItsLife)
{
    Told told;
    told.at(0, mainTask, Verb::Begin)
        .at(2, mainTask, Verb::CoreOn, 1)
        .at(10, mainTask, Verb::Sleep, 20)
        .at(11, mainTask, Verb::CoreOff, 1, OffReason::Waiting)
        .at(31, mainTask, Verb::CoreOn, 0)
        .at(32, mainTask, Verb::Wake)
        .at(40, mainTask, Verb::CoreOff, 0, OffReason::Preempted)
        .at(44, mainTask, Verb::CoreOn, 0)
        .at(50, mainTask, Verb::IoWait)
        .at(51, mainTask, Verb::CoreOff, 0, OffReason::Waiting)
        .at(60, mainTask, Verb::IoDone)
        .at(63, mainTask, Verb::End);
    const TaskMetrics task = measure(told.trace).tasks[0];
    EXPECT_EQ(task.running, Time(9 + 9 + 7));
    EXPECT_EQ(task.ready, Time(4));
    EXPECT_EQ(task.sleeping, Time(20));
    EXPECT_EQ(task.io, Time(9));
    EXPECT_EQ(task.unknown, Time(2 + 3))
        << "before its first core, and off its core to wait while nobody says for what";
    EXPECT_EQ(task.gilWait, std::nullopt);
    EXPECT_EQ(task.cores, (std::set{CoreId{0}, CoreId{1}}));
    EXPECT_EQ(sumOf(task), task.end - task.start);
}

TEST(Metrics, withoutASourceForTheCoresTheirTimesAreUnknown)
{
    Told told;
    told.trace.info.coreSource = Source::None;
    told.at(0, mainTask, Verb::Begin).at(5, mainTask, Verb::Sleep).at(9, mainTask, Verb::Wake);
    told.trace.advance(Time(20));
    const TaskMetrics task = measure(told.trace).tasks[0];
    EXPECT_EQ(task.running, std::nullopt);
    EXPECT_EQ(task.ready, std::nullopt);
    EXPECT_EQ(task.sleeping, Time(4));
    EXPECT_EQ(task.end, Time(20)) << "it still lives at the end of the trace";
}

TEST(Metrics, countsWhoHadToWaitForALockAndHowLongItWasHeld)
{
    Told told;
    told.at(0, mainTask, Verb::Begin)
        .at(0, other, Verb::Begin)
        .at(1, mainTask, Verb::Create)
        .at(10, mainTask, Verb::Obtain)
        .at(12, other, Verb::Wait)
        .at(20, mainTask, Verb::Release)
        .at(21, other, Verb::Obtain)
        .at(25, other, Verb::Release)
        .at(30, other, Verb::Wait)
        .at(33, other, Verb::GiveUp);
    const ObjectMetrics object = measure(told.trace).objects[0];
    EXPECT_EQ(object.obtained, 2u);
    EXPECT_EQ(object.contended, 1u);
    EXPECT_EQ(object.held, Time(10 + 4));
    EXPECT_EQ(object.waited, Time(9 + 3));
    EXPECT_EQ(object.maxWaiting, 1u);
}

TEST(Metrics, whatIsHeldAndWaitedForAtTheEndCountsUpToThere)
{
    Told told;
    told.at(0, mainTask, Verb::Begin)
        .at(0, other, Verb::Begin)
        .at(10, mainTask, Verb::Obtain)
        .at(12, other, Verb::Wait);
    told.trace.advance(Time(100));
    const Metrics metrics = measure(told.trace);
    EXPECT_EQ(metrics.objects[0].held, Time(90));
    EXPECT_EQ(metrics.objects[0].waited, Time(88));
    EXPECT_EQ(metrics.tasks[1].blocked, Time(88));
}

TEST(Metrics, countsTheCoresThatWorkAtOnce)
{
    Told told;
    told.at(0, mainTask, Verb::Begin)
        .at(0, other, Verb::Begin)
        .at(1, mainTask, Verb::CoreOn, 0)
        .at(2, mainTask, Verb::CoreOff, 0, OffReason::Waiting)
        .at(3, other, Verb::CoreOn, 1);
    EXPECT_EQ(measure(told.trace).maxCoresBusy, 1u) << "one after the other is one at a time";
    told.at(4, mainTask, Verb::CoreOn, 0);
    EXPECT_EQ(measure(told.trace).maxCoresBusy, 2u);
}

TEST(Problems, anExceptionThatNobodyCaughtIsOne)
{
    Told told;
    const SiteId site = told.trace.internSite({told.trace.intern("x.py"), {}, 7});
    told.at(0, mainTask, Verb::Begin);
    told.trace.append({.time = Time(5),
                       .argument = static_cast<std::int64_t>(told.trace.intern("ValueError: no")),
                       .task = mainTask,
                       .site = site,
                       .verb = Verb::Raise});
    const std::vector<Problem> found = problems(told.trace);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].words, "ValueError: no");
    EXPECT_EQ(found[0].time, Time(5));
    ASSERT_EQ(found[0].sites.size(), 1u);
    EXPECT_EQ(told.trace.site(found[0].sites[0]).line, 7);
}

TEST(Metrics, theWaitForTheGilIsATimeOfItsOwnWhereItIsKnown)
{
    Told told;
    const ObjectId gil = told.trace.addObject({.kind = ObjectKind::Gil});
    const auto at = [&](int time, TaskId task, Verb verb) {
        told.trace.append({.time = Time(time), .task = task, .object = gil, .verb = verb});
    };
    told.at(0, mainTask, Verb::Begin).at(0, other, Verb::Begin);
    at(1, mainTask, Verb::GilTake);
    told.at(2, other, Verb::Wait);
    at(5, other, Verb::GilWait);
    at(9, mainTask, Verb::GilDrop);
    at(10, other, Verb::GilTake);
    told.at(12, other, Verb::Obtain).at(20, other, Verb::End);

    told.trace.info.gilSource = Source::Exact;
    Metrics metrics = measure(told.trace);
    EXPECT_EQ(metrics.tasks[1].gilWait, Time(5));
    EXPECT_EQ(metrics.tasks[1].blocked, Time(3 + 2));
    EXPECT_EQ(sumOf(metrics.tasks[1]), Time(20));
    const ObjectMetrics &object = metrics.objects[index(gil)];
    EXPECT_EQ(object.obtained, 2u);
    EXPECT_EQ(object.contended, 1u);
    EXPECT_EQ(object.waited, Time(5));
    EXPECT_EQ(object.held, Time(8 + 10));
    EXPECT_EQ(object.maxWaiting, 1u);

    told.trace.info.gilSource = Source::None;
    metrics = measure(told.trace);
    EXPECT_EQ(metrics.tasks[1].gilWait, std::nullopt);
    EXPECT_EQ(sumOf(metrics.tasks[1]), Time(20));
}
