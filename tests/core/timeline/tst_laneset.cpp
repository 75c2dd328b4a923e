// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/laneset.h"
#include "tests/support/randomtrace.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::test;
using namespace trama::timeline;

namespace
{
/// A process with one thread and a lock, on two cores.
struct Subject
{
    Subject()
    {
        trace.info.coreCount = 2;
        trace.info.coreSource = Source::Exact;
        trace.addTask({});
        Task thread;
        thread.kind = TaskKind::Thread;
        thread.process = task(0);
        trace.addTask(thread);
        trace.addObject({});
    }

    /// Used, an object has a lane.
    void use(std::uint32_t id) { trace.append(event(0, task(0), Verb::Release, object(id))); }

    Trace trace;
};

void expectSame(const Lane &a, const Lane &b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].start, b[i].start);
        EXPECT_TRUE(a[i].sameAs(b[i]));
    }
}
} // namespace

TEST(LaneSet, CoresThenTasksThenObjects)
{
    Subject run;
    run.use(0);
    LaneSet lanes(run.trace);
    EXPECT_TRUE(lanes.order().empty());
    lanes.extend();
    EXPECT_EQ(lanes.order(), (std::vector<LaneKey>{core(0), core(1), task(0), task(1), object(0)}));
    EXPECT_TRUE(lanes.lane(core(1)).empty());
}

TEST(LaneSet, WithoutKnowledgeOfCoresThereAreNoCoreLanes)
{
    Subject run;
    run.trace.info.coreSource = Source::None;
    run.use(0);
    LaneSet lanes(run.trace);
    lanes.extend();
    EXPECT_EQ(lanes.order(), (std::vector<LaneKey>{task(0), task(1), object(0)}));
}

TEST(LaneSet, GilsStandBetweenCoresAndTasksOnceTheyAreKnown)
{
    Subject run;
    Object gil;
    gil.kind = ObjectKind::Gil;
    run.trace.addObject(gil);
    run.use(0);
    run.trace.append(event(5, task(1), Verb::GilTake, object(1)));
    run.trace.append(event(9, task(1), Verb::GilDrop, object(1)));
    LaneSet lanes(run.trace);
    lanes.extend();
    EXPECT_EQ(lanes.order(), (std::vector<LaneKey>{core(0), core(1), task(0), task(1), object(0)}));

    run.trace.info.gilSource = Source::Exact;
    lanes.extend();
    const LaneKey key = LaneKey::gil(object(1));
    EXPECT_EQ(lanes.order(),
              (std::vector<LaneKey>{core(0), core(1), key, task(0), task(1), object(0)}));
    EXPECT_EQ(key.object(), object(1));
    EXPECT_EQ(key.task(), TaskId::None);
    ASSERT_EQ(lanes.lane(key).size(), 2u);
    EXPECT_EQ(lanes.lane(key)[0].owner, task(1));
    EXPECT_EQ(lanes.lane(key)[0].condition, Condition::Running);
    EXPECT_EQ(lanes.lane(key)[1].owner, TaskId::None);

    run.trace.info.gilSource = Source::None; // what was seen turned out to be wrong
    lanes.extend();
    EXPECT_EQ(lanes.order().size(), 5u);
}

TEST(LaneSet, ACoreBeyondTheCountGetsItsLane)
{
    Subject run;
    LaneSet lanes(run.trace);
    lanes.extend();
    run.trace.append(event(0, task(0), Verb::Begin));
    run.trace.append(event(5, task(0), Verb::CoreOn, core(3)));
    lanes.extend();
    EXPECT_EQ(lanes.order()[3], LaneKey(core(3)));
    EXPECT_EQ(lanes.order()[4], LaneKey(task(0)));
    EXPECT_EQ(lanes.lane(core(3))[0].owner, task(0));
}

TEST(LaneSet, NewLanesComeInBetweenAndNoneChangesItsOrder)
{
    Subject run;
    run.use(0);
    LaneSet lanes(run.trace);
    lanes.extend();
    const std::vector<LaneKey> before = lanes.order();
    Task process;
    process.parent = task(0);
    process.birth = 1;
    run.trace.addTask(process);
    Task thread;
    thread.kind = TaskKind::Thread;
    thread.process = task(0);
    thread.birth = 2;
    run.trace.addTask(thread);
    run.trace.addObject({});
    run.use(1);
    lanes.extend();
    EXPECT_EQ(lanes.order(), (std::vector<LaneKey>{core(0), core(1), task(0), task(1), task(3),
                                                   task(2), object(0), object(1)}));
    std::size_t found = 0;
    for (const LaneKey &key : lanes.order())
        if (found < before.size() && key == before[found])
            ++found;
    EXPECT_EQ(found, before.size());
}

TEST(LaneSet, ShowsWhoIsWhereAndHow)
{
    Subject run;
    Trace &trace = run.trace;
    trace.append(event(0, task(0), Verb::Begin));
    trace.append(event(10, task(0), Verb::CoreOn, core(0)));
    trace.append(event(20, task(0), Verb::Obtain, object(0)));
    trace.append(event(30, task(1), Verb::Begin));
    trace.append(event(40, task(1), Verb::CoreOn, core(0))); // the leaving was not reported
    trace.append(event(50, task(1), Verb::Wait, object(0)));
    trace.append(event(50, task(1), Verb::CoreOff, core(0), OffReason::Waiting));
    trace.append(event(60, task(0), Verb::Release, object(0)));
    trace.append(event(60, task(1), Verb::Obtain, object(0)));
    trace.append(event(70, task(0), Verb::End));
    LaneSet lanes(trace);
    lanes.extend();
    const auto text = [&](LaneKey key) {
        std::string all;
        const Lane &lane = lanes.lane(key);
        for (std::size_t i = 0; i < lane.size(); ++i)
            all += std::to_string(lane[i].start.count()) + ":"
                   + (lane[i].owner == TaskId::None ? "-" : std::to_string(index(lane[i].owner)))
                   + "." + std::to_string(int(lane[i].condition)) + " ";
        return all;
    };
    // Conditions: 0 absent, 1 ended, 2 running, 3 blocked, 8 ready, 9 waiting, 10 unknown.
    EXPECT_EQ(text(core(0)), "10:0.2 40:1.2 50:-.0 ");
    EXPECT_EQ(text(task(0)), "0:0.10 10:0.2 40:0.8 70:0.1 ");
    EXPECT_EQ(text(task(1)), "30:1.8 40:1.2 50:1.3 60:1.9 ");
    EXPECT_EQ(text(object(0)), "20:0.2 60:1.2 ");
}

TEST(LaneSet, BitByBitIsTheSameAsAllAtOnce)
{
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        std::mt19937 random(seed);
        Subject run;
        LaneSet followed(run.trace);
        for (int i = 0; i < 300; ++i) {
            grow(run.trace, 1 + int(random() % 9), random);
            followed.extend();
        }
        LaneSet atOnce(run.trace);
        atOnce.extend();
        EXPECT_EQ(followed.order(), atOnce.order());
        EXPECT_EQ(followed.stepCount(), atOnce.stepCount());
        for (const LaneKey &key : atOnce.order())
            expectSame(followed.lane(key), atOnce.lane(key));
    }
}

TEST(LaneSet, AgreesWithTheStateAtEveryTime)
{
    std::mt19937 random(3);
    Subject run;
    grow(run.trace, 4000, random);
    LaneSet lanes(run.trace);
    lanes.extend();
    State state;
    std::size_t next = 0;
    for (Time t{}; t <= run.trace.end(); t += at(1)) {
        while (next < run.trace.events().size() && run.trace.events()[next].time <= t)
            state.apply(run.trace.events()[next++]);
        for (std::uint32_t i = 0; i <= 40; ++i) {
            const auto span = lanes.lane(task(i)).spanAt(t, t + at(1));
            ASSERT_EQ(span ? span->step.condition : Condition::Absent,
                      state.task(task(i)).condition());
        }
        for (std::uint32_t i = 0; i <= 5; ++i) {
            const auto span = lanes.lane(core(i)).spanAt(t, t + at(1));
            ASSERT_EQ(span ? span->step.owner : TaskId::None, state.core(core(i)).task);
        }
        for (std::uint32_t i = 0; i <= 12; ++i) {
            const auto span = lanes.lane(object(i)).spanAt(t, t + at(1));
            ASSERT_EQ(span ? span->step.owner : TaskId::None, state.object(object(i)).holder());
        }
    }
}

namespace
{
/// One object of a kind, and what its lane and its levels say.
struct OfKind
{
    explicit OfKind(ObjectKind kind, std::int64_t size = 0)
    {
        for (int i = 0; i < 3; ++i)
            trace.addTask({});
        Object made;
        made.kind = kind;
        made.size = size;
        trace.addObject(made);
        Event create = event(0, task(0), Verb::Create, size);
        create.object = object(0);
        create.detail = static_cast<std::uint8_t>(kind);
        trace.append(create);
    }

    void add(std::int64_t time, std::uint32_t who, Verb verb, std::int64_t argument = 0)
    {
        Event e = event(time, task(who), verb, argument);
        e.object = object(0);
        trace.append(e);
    }

    std::string owners()
    {
        lanes.extend();
        std::string text;
        const Lane &lane = lanes.lane(object(0));
        for (std::size_t i = 0; i < lane.size(); ++i)
            text += std::to_string(lane[i].start.count()) + ":"
                    + (lane[i].owner == TaskId::None ? "-" : std::to_string(index(lane[i].owner)))
                    + " ";
        return text;
    }

    std::string levels()
    {
        lanes.extend();
        std::string text;
        const Levels &levels = lanes.levels(object(0));
        for (std::size_t i = 0; i < levels.size(); ++i)
            text +=
                std::to_string(levels.startOf(i).count()) + ":" + std::to_string(levels[i]) + " ";
        return text;
    }

    Trace trace;
    LaneSet lanes{trace};
};
} // namespace

TEST(LaneSet, ALockHasItsHolderAndHowManyWait)
{
    OfKind lock(ObjectKind::Lock);
    lock.add(10, 0, Verb::Obtain);
    lock.add(20, 1, Verb::Wait);
    lock.add(25, 2, Verb::Wait);
    lock.add(30, 0, Verb::Release);
    lock.add(30, 1, Verb::Obtain);
    EXPECT_EQ(lock.owners(), "10:0 30:1 ");
    EXPECT_EQ(lock.levels(), "20:1 25:2 30:1 ");
}

TEST(LaneSet, WhoIsKilledWaitsNoMore)
{
    OfKind lock(ObjectKind::Lock);
    lock.add(20, 1, Verb::Wait);
    lock.trace.append(event(40, task(1), Verb::End));
    EXPECT_EQ(lock.levels(), "20:1 40:0 ");
}

TEST(LaneSet, ASemaphoreHasWhatIsTaken)
{
    OfKind seats(ObjectKind::Semaphore, 2);
    seats.add(10, 0, Verb::Obtain);
    seats.add(20, 1, Verb::Obtain);
    seats.add(30, 2, Verb::Wait);
    seats.add(40, 0, Verb::Release);
    EXPECT_EQ(seats.owners(), "");
    EXPECT_EQ(seats.levels(), "10:1 20:2 40:1 ");
    EXPECT_EQ(boundOf(seats.trace.object(object(0))), 2);
}

TEST(LaneSet, AQueueHasItsDepth)
{
    OfKind queue(ObjectKind::Queue);
    queue.add(10, 0, Verb::Put, 0);
    queue.add(20, 0, Verb::Put, 1);
    queue.add(30, 1, Verb::Get, 0);
    queue.add(40, 1, Verb::Get, 1);
    EXPECT_EQ(queue.levels(), "10:1 20:2 30:1 40:0 ");
}

TEST(LaneSet, ABarrierHasThoseWhoStandAtIt)
{
    OfKind barrier(ObjectKind::Barrier, 2);
    barrier.add(10, 0, Verb::Await, -1);
    barrier.add(20, 1, Verb::Await, -1);
    barrier.add(21, 1, Verb::Pass);
    barrier.add(22, 0, Verb::Pass);
    EXPECT_EQ(barrier.levels(), "10:1 20:2 21:1 22:0 ");
}

TEST(LaneSet, AnEventIsWhoSetItUntilItIsCleared)
{
    OfKind gun(ObjectKind::Event);
    gun.add(5, 1, Verb::Await, -1);
    gun.add(10, 0, Verb::Set);
    gun.add(12, 2, Verb::Set); // it is set already
    gun.add(15, 1, Verb::Pass);
    gun.add(20, 2, Verb::Clear);
    EXPECT_EQ(gun.owners(), "10:0 20:- ");
    EXPECT_EQ(gun.levels(), "5:1 15:0 ");
}

TEST(LaneSet, AValueHasAStepForEachWrite)
{
    OfKind counter(ObjectKind::Value);
    counter.add(5, 0, Verb::Load);
    EXPECT_TRUE(counter.lanes.usedObjects().empty());
    for (const int time : {10, 20, 30, 40, 50})
        counter.add(time, time == 30 ? 1 : 0, Verb::Store, time);
    EXPECT_EQ(counter.owners(), "10:0 20:0 30:1 40:0 50:0 ");
    EXPECT_EQ(counter.levels(), "");
    EXPECT_EQ(counter.lanes.usedObjects(), std::vector{object(0)});
}

TEST(LaneSet, OnlyWhatWasUsedHasALane)
{
    OfKind lock(ObjectKind::Lock);
    lock.lanes.extend();
    EXPECT_EQ(lock.lanes.order().size(), 3u);
    lock.add(10, 0, Verb::Obtain);
    lock.lanes.extend();
    EXPECT_EQ(lock.lanes.order().back(), LaneKey(object(0)));
}
