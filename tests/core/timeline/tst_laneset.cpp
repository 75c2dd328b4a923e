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
