// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/metrics.h"

#include "tests/core/insight/story.h"
#include "tests/support/randomtrace.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

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

constexpr Verb everyFamily[] = {
    Verb::Begin,   Verb::Begin,    Verb::End,     Verb::JoinWait, Verb::Joined,  Verb::Sleep,
    Verb::Wake,    Verb::IoWait,   Verb::IoDone,  Verb::Wait,     Verb::Obtain,  Verb::Release,
    Verb::GiveUp,  Verb::CoreOn,   Verb::CoreOff, Verb::GilWait,  Verb::GilTake, Verb::GilDrop,
    Verb::Await,   Verb::Pass,     Verb::Notify,  Verb::Set,      Verb::PutWait, Verb::Put,
    Verb::GetWait, Verb::Get,      Verb::Send,    Verb::Receive,  Verb::Load,    Verb::Store,
    Verb::Submit,  Verb::JobBegin, Verb::JobEnd,  Verb::Result,   Verb::WokenBy, Verb::Break,
};

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

TEST(Metrics, whatBlockedATaskIsToldByObject)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    const ObjectId queue = story.object("queue", ObjectKind::Queue);
    story.tell(a, Verb::Wait, lock)
        .tell(a, Verb::Obtain, lock)
        .tell(a, Verb::GetWait, queue)
        .pass(4)
        .tell(a, Verb::GiveUp, queue)
        .tell(a, Verb::JoinWait, mainTask)
        .pass(2)
        .tell(a, Verb::Joined, mainTask);
    const TaskMetrics task = measure(story.trace).tasks[index(a)];
    EXPECT_EQ(task.on, (std::map<ObjectId, Time>{{lock, Time(ms)}, {queue, Time(5 * ms)}}));
    EXPECT_EQ(task.joining, Time(3 * ms));
    EXPECT_EQ(task.blocked, Time(9 * ms));
}

TEST(Metrics, inRandomTracesTheTimesAddUp)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        std::mt19937 random(seed);
        Trace trace;
        trace.info.coreSource = Source::Exact;
        trace.info.gilSource = seed % 2 ? Source::Exact : Source::None;
        for (int i = 0; i <= 40; ++i)
            trace.addTask({.kind = TaskKind::Thread, .process = mainTask});
        for (int i = 0; i <= 40; ++i)
            trace.addObject({});
        grow(trace, 2000, random, everyFamily);
        Time running{};
        const Metrics metrics = measure(trace);
        for (const TaskMetrics &task : metrics.tasks) {
            ASSERT_EQ(sumOf(task), task.end - task.start)
                << "seed " << seed << ", task " << index(task.task);
            Time blocked = task.joining;
            for (const auto &[object, time] : task.on)
                blocked += time;
            ASSERT_EQ(blocked, task.blocked) << "seed " << seed << ", task " << index(task.task);
            running += *task.running;
        }
        EXPECT_DOUBLE_EQ(*metrics.parallelism * seconds(trace.end()), seconds(running));
    }
}

TEST(Metrics, eachHolderOfASemaphoreHoldsIt)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId seats = story.object("seats", ObjectKind::Semaphore, 2);
    story.tell(a, Verb::Obtain, seats)
        .tell(b, Verb::Obtain, seats)
        .tell(mainTask, Verb::Wait, seats)
        .tell(a, Verb::Release, seats)
        .tell(mainTask, Verb::Obtain, seats)
        .tell(b, Verb::Release, seats);
    const ObjectMetrics object = measure(story.trace).objects[index(seats)];
    EXPECT_EQ(object.obtained, 3u);
    EXPECT_EQ(object.contended, 1u);
    EXPECT_EQ(object.held, Time((3 + 4 + 1) * ms));
    EXPECT_EQ(object.waited, Time(2 * ms));
    EXPECT_EQ(object.maxWaiting, 1u);
    EXPECT_EQ(object.tokens, 1);
}

TEST(Metrics, anRLockIsHeldFromTheFirstObtainToTheLastRelease)
{
    Story story;
    const ObjectId guard = story.object("guard", ObjectKind::RLock);
    story.tell(mainTask, Verb::Obtain, guard, 0, 1)
        .tell(mainTask, Verb::Obtain, guard, 0, 2)
        .tell(mainTask, Verb::Release, guard, 0, 1)
        .tell(mainTask, Verb::Release, guard, 0, 0)
        .pass(5);
    EXPECT_EQ(measure(story.trace).objects[index(guard)].held, Time(3 * ms));
}

TEST(Metrics, aBarriersRoundsAndWhoWaitedAtIt)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId barrier = story.object("start", ObjectKind::Barrier, 3);
    for (const TaskId task : {a, b, mainTask})
        story.tell(task, Verb::Await, barrier);
    for (const TaskId task : {a, b, mainTask})
        story.tell(task, Verb::Pass, barrier);
    const ObjectMetrics object = measure(story.trace).objects[index(barrier)];
    EXPECT_EQ(object.rounds, 1u);
    EXPECT_EQ(object.maxWaiting, 2u) << "the last one to come does not wait";
}

TEST(Metrics, aQueuesDepthAndWhatWentThroughIt)
{
    Story story;
    const ObjectId queue = story.shared("queue", ObjectKind::Queue);
    for (int i = 0; i < 3; ++i)
        story.trace.addItem(queue, {{}, 100});
    story.tell(mainTask, Verb::Put, queue, 0, 0)
        .tell(mainTask, Verb::Put, queue, 0, 1)
        .tell(mainTask, Verb::Send, queue, 0, 0)
        .tell(mainTask, Verb::Get, queue, 0, 0)
        .tell(mainTask, Verb::Put, queue, 0, 2);
    const ObjectMetrics object = measure(story.trace).objects[index(queue)];
    EXPECT_EQ(object.puts, 3u);
    EXPECT_EQ(object.gets, 1u);
    EXPECT_EQ(object.sends, 1u);
    EXPECT_EQ(object.bytes, 100u);
    EXPECT_EQ(object.maxDepth, 2u);
}

TEST(Metrics, howLongJobsWaitAndRun)
{
    Story story;
    const ObjectId pool = story.object("pool", ObjectKind::ThreadPoolExecutor, 1);
    const TaskId worker = story.thread("pool_0");
    for (int i = 0; i < 2; ++i)
        story.trace.addItem(pool, {});
    story.tell(mainTask, Verb::Submit, pool, 0, 0)
        .tell(mainTask, Verb::Submit, pool, 0, 1)
        .tell(worker, Verb::JobBegin, pool, 0, 0)
        .pass(1)
        .tell(worker, Verb::JobEnd, pool, 0, 0)
        .tell(worker, Verb::JobBegin, pool, 0, 1)
        .tell(worker, Verb::JobEnd, pool, 0, 1);
    const ObjectMetrics object = measure(story.trace).objects[index(pool)];
    EXPECT_EQ(object.jobs, 2u);
    EXPECT_EQ(object.maxDepth, 2u);
    EXPECT_EQ(object.jobWait, Time((2 + 4) * ms / 2));
    EXPECT_EQ(object.jobRun, Time((2 + 1) * ms / 2));
    EXPECT_EQ(object.held, Time(3 * ms));
}

TEST(Metrics, theLastValueOfAValue)
{
    Story story;
    const ObjectId counter = story.shared("counter", ObjectKind::Value);
    EXPECT_EQ(measure(story.trace).objects[index(counter)].last, std::nullopt);
    story.access(mainTask, Verb::Store, counter, 7, 3);
    EXPECT_EQ(measure(story.trace).objects[index(counter)].last, Payload::integer(7));
}

TEST(Metrics, howMuchOfTheMachineWorked)
{
    Told told;
    told.trace.info.coreCount = 4;
    told.at(0, mainTask, Verb::Begin)
        .at(0, other, Verb::Begin)
        .at(0, mainTask, Verb::CoreOn, 0)
        .at(50, other, Verb::CoreOn, 1);
    told.trace.advance(Time(100));
    const Metrics metrics = measure(told.trace);
    EXPECT_DOUBLE_EQ(*metrics.parallelism, 1.5);
    EXPECT_DOUBLE_EQ(*metrics.utilisation, 1.5 / 4);
    told.trace.info.coreSource = Source::None;
    EXPECT_EQ(measure(told.trace).utilisation, std::nullopt);
}

TEST(Metrics, speedUpAndEfficiency)
{
    EXPECT_DOUBLE_EQ(speedUp(Time(600), Time(200)), 3);
    EXPECT_DOUBLE_EQ(efficiency(3, 4), 0.75);
    EXPECT_DOUBLE_EQ(speedUp(Time(600), Time(0)), 0);
    EXPECT_DOUBLE_EQ(efficiency(3, 0), 0);
}
