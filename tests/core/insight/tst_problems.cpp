// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/insight/story.h"
#include "tests/support/randomtrace.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{

constexpr TaskId mainTask{0};

std::vector<ProblemKind> kindsOf(const Story &story)
{
    std::vector<ProblemKind> kinds;
    for (const Problem &problem : story.problems())
        kinds.push_back(problem.kind);
    return kinds;
}

using Kinds = std::vector<ProblemKind>;

/// Ana and Bruno each hold one fork; Ana waits for the other.
class Forks : public Story
{
public:
    Forks()
    {
        tell(ana, Verb::Obtain, forkA, 11).tell(bruno, Verb::Obtain, forkB, 17);
        tell(ana, Verb::Wait, forkB, 12);
    }

    const TaskId ana = thread("Ana");
    const TaskId bruno = thread("Bruno");
    const ObjectId forkA = object("fork A", ObjectKind::Lock);
    const ObjectId forkB = object("fork B", ObjectKind::Lock);
};

} // namespace

// ---- deadlocks

TEST(Problems, aDeadlockIsToldAtOnceWithItsCircle)
{
    Forks story;
    EXPECT_TRUE(story.problems().empty());
    story.tell(story.bruno, Verb::Wait, story.forkA, 18);
    const std::vector<Problem> found = story.problems();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, ProblemKind::Deadlock);
    EXPECT_EQ(found[0].tasks, (std::vector{story.bruno, story.ana}));
    EXPECT_EQ(found[0].objects, (std::vector{story.forkA, story.forkB}));
    EXPECT_EQ(story.lines(found[0]), (std::vector{18, 12}));
    EXPECT_EQ(found[0].time, story.trace.end());
    ASSERT_EQ(found[0].blocked.size(), 2u);
    EXPECT_EQ(found[0].blocked[0].task, story.bruno);
    EXPECT_EQ(found[0].blocked[0].object, story.forkA);
    EXPECT_EQ(found[0].blocked[0].holder, story.ana);
    EXPECT_EQ(found[0].blocked[1].holder, story.bruno);
}

TEST(Problems, aDeadlockThatWasEndedFromOutsideIsOneProblem)
{
    Forks story;
    story.tell(story.bruno, Verb::Wait, story.forkA, 18)
        .tell(mainTask, Verb::JoinWait, story.ana, 30)
        .pass(5000)
        .endAll(Ending::Killed);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::Deadlock}) << "main only waits for one of them";
}

TEST(Problems, whoWaitsWithATimeoutIsInNoDeadlock)
{
    Forks story;
    story.tell(story.bruno, Verb::Wait, story.forkA, 18, 100 * ms)
        .tell(story.bruno, Verb::GiveUp, story.forkA)
        .tell(story.bruno, Verb::Release, story.forkB)
        .tell(story.ana, Verb::Obtain, story.forkB);
    EXPECT_TRUE(story.problems().empty());
}

TEST(Problems, aDeadlockThatAThirdTaskResolvedWasNone)
{
    Forks story;
    story.tell(story.bruno, Verb::Wait, story.forkA, 18);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::Deadlock});
    story.tell(mainTask, Verb::Release, story.forkB, 40, 0, 1);
    story.tell(story.ana, Verb::Obtain, story.forkB);
    EXPECT_TRUE(story.problems().empty());
}

TEST(Problems, aDeadlockThatWasInterruptedWasOne)
{
    Story story;
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(mainTask, Verb::Obtain, lock, 3)
        .tell(mainTask, Verb::Wait, lock, 4)
        .tell(mainTask, Verb::GiveUp, lock, 4)
        .endAll(Ending::Exited, 1);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::SelfDeadlock});
}

TEST(Problems, whoWaitsForALockItHoldsWaitsForItself)
{
    Story story;
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(mainTask, Verb::Obtain, lock, 3).tell(mainTask, Verb::Wait, lock, 4);
    const std::vector<Problem> found = story.problems();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, ProblemKind::SelfDeadlock);
    EXPECT_EQ(found[0].tasks, std::vector{mainTask});
    EXPECT_EQ(story.lines(found[0]), std::vector{4});
}

TEST(Problems, aLockThatOthersReleaseIsASignalAndNoSelfDeadlock)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId gate = story.object("gate", ObjectKind::Lock);
    story.tell(mainTask, Verb::Obtain, gate)
        .tell(a, Verb::Release, gate, 9, 0, 1)
        .tell(mainTask, Verb::Obtain, gate)
        .tell(mainTask, Verb::Wait, gate);
    EXPECT_TRUE(story.problems().empty());
}

TEST(Problems, tasksThatJoinEachOtherAreADeadlock)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    story.tell(a, Verb::JoinWait, b, 5).tell(b, Verb::JoinWait, a, 8);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::Deadlock});
    EXPECT_TRUE(story.problems()[0].objects.empty());
    EXPECT_EQ(story.problems()[0].blocked[0].holder, a);
}

TEST(Problems, aLockThatMainKeepsAtItsEndIsADeadlockWithThoseWhoWaitForIt)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(mainTask, Verb::Obtain, lock, 2)
        .tell(a, Verb::Wait, lock, 6)
        .tell(mainTask, Verb::JoinWait, noTimeout);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::Deadlock});
}

TEST(Problems, aCircleOverSemaphoresIsADeadlockOnceNobodyIsLeftWhoCouldRelease)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId one = story.object("one", ObjectKind::Semaphore, 1);
    const ObjectId two = story.object("two", ObjectKind::Semaphore, 1);
    story.tell(a, Verb::Obtain, one)
        .tell(b, Verb::Obtain, two)
        .tell(a, Verb::Wait, two)
        .tell(b, Verb::Wait, one)
        .pass(2000);
    EXPECT_TRUE(story.problems().empty()) << "main could give a token";
    story.tell(mainTask, Verb::JoinWait, a).pass(2000);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::Deadlock});
    EXPECT_EQ(story.problems()[0].tasks, (std::vector{a, b}));
}

// ---- left waiting

TEST(Problems, whoWaitsForAnItemThatNobodyIsLeftToPutIsLeftWaiting)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId queue = story.object("queue", ObjectKind::Queue);
    story.tell(a, Verb::GetWait, queue, 5)
        .tell(b, Verb::GetWait, queue, 5)
        .tell(mainTask, Verb::JoinWait, a, 20);
    EXPECT_TRUE(story.problems().empty()) << "it has not lasted";
    story.pass(1500);
    const std::vector<Problem> found = story.problems();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, ProblemKind::LeftWaiting);
    EXPECT_EQ(found[0].tasks, (std::vector{a, b}));
    EXPECT_EQ(found[0].objects, std::vector{queue});
    EXPECT_EQ(story.lines(found[0]), std::vector{5});
    EXPECT_EQ(found[0].blocked[0].holder, TaskId::None);
}

TEST(Problems, whoIsEndedWhileOthersWorkedIsNotLeftWaiting)
{
    Story story;
    const TaskId worker = story.process("worker", mainTask);
    const ObjectId queue = story.shared("queue", ObjectKind::Queue);
    story.tell(mainTask, Verb::GetWait, queue, 5).pass(5000);
    story.end(worker, Ending::Unknown).endAll(Ending::Killed);
    EXPECT_TRUE(story.problems().empty()) << "the worker was at work until it was killed";
}

TEST(Problems, whoIsEndedAfterTheLastWorkerWasLeftWaiting)
{
    Story story;
    const TaskId worker = story.process("worker", mainTask);
    const ObjectId queue = story.shared("queue", ObjectKind::Queue);
    story.tell(mainTask, Verb::GetWait, queue, 5).pass(100);
    story.end(worker, Ending::Unknown).pass(700).endAll(Ending::Killed);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::LeftWaiting});
}

TEST(Problems, aWaitBeganWhenItBeganAndNotWhenItWasKilled)
{
    // Who is killed is put on a core to die, and seemed to wait only since then.
    Story story;
    const ObjectId queue = story.object("queue", ObjectKind::Queue);
    story.tell(mainTask, Verb::GetWait, queue, 5)
        .tell(mainTask, Verb::CoreOff, 0)
        .pass(3000)
        .tell(mainTask, Verb::CoreOn, 0)
        .endAll(Ending::Killed);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::LeftWaiting});
    EXPECT_EQ(story.problems()[0].time, Time(2 * ms));
}

TEST(Problems, aFeederWithNothingToFeedIsNobodyToWaitFor)
{
    Story story;
    const ObjectId queue = story.shared("queue", ObjectKind::Queue);
    story.daemon("QueueFeederThread");
    story.tell(mainTask, Verb::GetWait, queue, 5).pass(1500);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::LeftWaiting});
}

TEST(Problems, aDaemonMayWaitForEver)
{
    Story story;
    const TaskId daemon = story.daemon("D");
    const ObjectId queue = story.object("queue", ObjectKind::Queue);
    const ObjectId stop = story.object("stop", ObjectKind::Event);
    const TaskId a = story.thread("A");
    story.tell(daemon, Verb::GetWait, queue, 5)
        .tell(mainTask, Verb::JoinWait, a, 9)
        .tell(a, Verb::Await, stop, 7)
        .pass(1500);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::LeftWaiting});
    EXPECT_EQ(story.problems()[0].tasks, std::vector{a});
}

TEST(Problems, aDaemonThatSomebodyJoinsMayNot)
{
    Story story;
    const TaskId daemon = story.daemon("D");
    const ObjectId queue = story.object("queue", ObjectKind::Queue);
    story.tell(daemon, Verb::GetWait, queue, 5)
        .tell(mainTask, Verb::JoinWait, daemon, 9)
        .pass(1500);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::LeftWaiting});
    EXPECT_EQ(story.problems()[0].tasks, std::vector{daemon});
}

TEST(Problems, aLockThatAnEndedTaskKeptLeavesOthersWaiting)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(a, Verb::Obtain, lock, 3)
        .end(a)
        .tell(b, Verb::Wait, lock, 3)
        .tell(mainTask, Verb::JoinWait, b)
        .pass(1500);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::LeftWaiting});
    EXPECT_EQ(story.problems()[0].tasks, std::vector{b});
    EXPECT_EQ(story.problems()[0].blocked[0].holder, a);
}

TEST(Problems, aMissedWakeUpLeavesItsTaskWaiting)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId ready = story.object("ready", ObjectKind::Condition);
    story.tell(mainTask, Verb::Notify, ready, 4, 1)
        .tell(a, Verb::Await, ready, 9)
        .tell(mainTask, Verb::JoinWait, a, 5)
        .pass(1500);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::LeftWaiting});
}

TEST(Problems, jobsThatWaitForJobsOfTheirOwnPoolAreLeftWithoutAWorker)
{
    for (const int workers : {1, 2}) {
        Story story;
        const ObjectId pool = story.object("pool", ObjectKind::ThreadPoolExecutor, workers);
        const TaskId worker = story.thread("pool_0");
        for (int i = 0; i < 2; ++i)
            story.trace.addItem(pool, {});
        story.tell(mainTask, Verb::Submit, pool, 3, 0)
            .tell(worker, Verb::JobBegin, pool, 0, 0)
            .tell(worker, Verb::Submit, pool, 7, 1)
            .tell(worker, Verb::ResultWait, pool, 8, 1)
            .tell(mainTask, Verb::ResultWait, pool, 4, 0)
            .pass(1500);
        if (workers == 1)
            EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::SelfDeadlock});
        else
            EXPECT_TRUE(story.problems().empty()) << "the pool may start another worker";
    }
}

TEST(Problems, aProcessThatCannotEndBeforeItsQueueIsReadIsToldWithWhoJoinsIt)
{
    for (const bool reads : {false, true}) {
        Story story;
        const TaskId child = story.process("child", mainTask);
        const ObjectId queue = story.shared("queue", ObjectKind::Queue);
        story.trace.addItem(queue, {});
        story.tell(child, Verb::Put, queue, 5, 0)
            .tell(child, Verb::Send, queue, 0, 0)
            .tell(child, Verb::FlushWait, queue);
        if (reads)
            story.tell(mainTask, Verb::Sleep);
        else
            story.tell(mainTask, Verb::JoinWait, child, 12);
        story.pass(1500);
        if (reads) {
            EXPECT_TRUE(story.problems().empty());
            continue;
        }
        ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::QueueNotDrained});
        const Problem problem = story.problems()[0];
        EXPECT_EQ(problem.tasks, (std::vector{child, mainTask}));
        EXPECT_EQ(problem.objects, std::vector{queue});
        EXPECT_EQ(story.lines(problem), (std::vector{5, 12}));
    }
}

// ---- races

class Counters : public Story
{
public:
    const TaskId a = process("A", mainTask);
    const TaskId b = process("B", mainTask);
    const ObjectId counter = shared("counter", ObjectKind::Value);
};

TEST(Problems, anUpdateThatAnotherOverwroteUnseenIsLost)
{
    Counters story;
    for (int i = 0; i < 3; ++i)
        story.access(story.a, Verb::Load, story.counter, i, 8)
            .access(story.b, Verb::Load, story.counter, i, 8)
            .access(story.b, Verb::Store, story.counter, i + 1, 8)
            .access(story.a, Verb::Store, story.counter, i + 1, 8);
    const std::vector<Problem> found = story.problems();
    ASSERT_EQ(found.size(), 1u) << "the same lines, the same Value: one problem";
    EXPECT_EQ(found[0].kind, ProblemKind::Race);
    EXPECT_EQ(found[0].count, 3u);
    EXPECT_EQ(found[0].tasks, (std::vector{story.a, story.b}));
    EXPECT_EQ(found[0].objects, std::vector{story.counter});
    EXPECT_EQ(story.lines(found[0]), (std::vector{8, 8}));
    EXPECT_EQ(found[0].time, Time(7 * ms));
}

TEST(Problems, updatesOneAfterTheOtherLoseNothing)
{
    Counters story;
    for (int i = 0; i < 6; ++i)
        story.access(i % 2 ? story.a : story.b, Verb::Load, story.counter, i, 8)
            .access(i % 2 ? story.a : story.b, Verb::Store, story.counter, i + 1, 8);
    EXPECT_TRUE(story.problems().empty());
}

TEST(Problems, otherPlacesOfAnArrayAreOtherPlaces)
{
    Counters story;
    for (const bool same : {false, true}) {
        story.access(story.a, Verb::Load, story.counter, 0, 8, 1)
            .access(story.b, Verb::Store, story.counter, 1, 9, same ? 1 : 2)
            .access(story.a, Verb::Store, story.counter, 1, 8, 1);
        EXPECT_EQ(story.problems(ProblemKind::Race).size(), same ? 1u : 0u);
    }
}

TEST(Problems, aStoreThatOnlySetsOverwritesNoUpdate)
{
    Counters story;
    story.access(story.a, Verb::Load, story.counter, 0, 8, 0, "show")
        .access(story.b, Verb::Store, story.counter, 1, 9)
        .access(story.a, Verb::Store, story.counter, 0, 20, 0, "reset");
    EXPECT_TRUE(story.problems().empty()) << "what another function loaded it is not made of";
    story.access(story.a, Verb::Load, story.counter, 0, 8)
        .access(story.a, Verb::Store, story.counter, 1, 9, 5)
        .access(story.b, Verb::Store, story.counter, 2, 9)
        .access(story.a, Verb::Store, story.counter, 0, 10);
    EXPECT_TRUE(story.problems().empty()) << "what it loaded it has stored elsewhere";
}

TEST(Problems, aLoadToldTooEarlyThatSawTheStoreLostNothing)
{
    Counters story;
    story.access(story.a, Verb::Load, story.counter, 7, 8)
        .access(story.b, Verb::Store, story.counter, 7, 8)
        .access(story.a, Verb::Store, story.counter, 8, 8);
    EXPECT_TRUE(story.problems().empty());
}

TEST(Problems, anUpdateOfAProxyIsLostWhenAnotherCallCameWhollyInBetween)
{
    Counters story;
    const ObjectId counts = story.shared("counts", ObjectKind::Proxy);
    const auto call = [&](TaskId who, const char *words) {
        story.say(who, Verb::Call, counts, words, 6).tell(who, Verb::Return, counts);
    };
    call(story.a, "__getitem__('ana, 1')");
    call(story.b, "__setitem__('bruno', 3)");
    call(story.a, "__setitem__('ana, 1', 5)");
    EXPECT_TRUE(story.problems().empty()) << "another key";
    call(story.b, "__setitem__('n', 1)");
    call(story.a, "get('n', 0)");
    call(story.a, "__setitem__('n', 2)");
    EXPECT_TRUE(story.problems().empty()) << "what B stored A has loaded";
    call(story.a, "get('n', 0)");
    call(story.b, "__setitem__('n', 3)");
    call(story.a, "__setitem__('n', 3)");
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::Race});
}

// ---- misuse, exceptions, ends

TEST(Problems, eachMisuseHasItsKindAndPythonsWords)
{
    const std::pair<Misuse, ProblemKind> rows[] = {
        {Misuse::NotHeld, ProblemKind::ReleaseNotHeld},
        {Misuse::OverBound, ProblemKind::OverRelease},
        {Misuse::NotOwner, ProblemKind::ReleaseNotOwner},
        {Misuse::WithoutLock, ProblemKind::WaitWithoutLock},
        {Misuse::MissingGuard, ProblemKind::MissingGuard},
        {Misuse::NoTarget, ProblemKind::NoTarget},
    };
    for (const auto &[misuse, kind] : rows) {
        Story story;
        const ObjectId lock = story.object("lock", ObjectKind::Lock);
        for (int i = 0; i < 2; ++i)
            story.say(mainTask, Verb::Misuse, lock, "RuntimeError: words", 4,
                      static_cast<int>(misuse));
        const std::vector<Problem> found = story.problems();
        ASSERT_EQ(found.size(), 1u) << nameOf(kind);
        EXPECT_EQ(found[0].kind, kind);
        EXPECT_EQ(found[0].words, "RuntimeError: words");
        EXPECT_EQ(found[0].objects, std::vector{lock});
        EXPECT_EQ(story.lines(found[0]), std::vector{4});
        EXPECT_EQ(found[0].count, 2u);
    }
}

TEST(Problems, aBarrierThatBreaksWhileOthersStandAtItIsOne)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId barrier = story.object("start", ObjectKind::Barrier, 3);
    story.tell(mainTask, Verb::Break, barrier, 30).tell(mainTask, Verb::Reset, barrier);
    EXPECT_TRUE(story.problems().empty()) << "nobody was there";
    story.tell(a, Verb::Await, barrier, 8)
        .tell(b, Verb::Await, barrier, 8, 5 * ms)
        .tell(b, Verb::Break, barrier, 8)
        .tell(b, Verb::GiveUp, barrier)
        .tell(a, Verb::GiveUp, barrier);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::BrokenBarrier});
    EXPECT_EQ(story.problems()[0].tasks, (std::vector{b, a}));
}

TEST(Problems, anExceptionInAThreadIsSwallowedWhenItsProcessEndsWell)
{
    for (const int code : {0, 1}) {
        Story story;
        const TaskId a = story.thread("A");
        story.say(a, Verb::Raise, ObjectId::None, "ValueError: no", 7).end(a, Ending::Raised);
        EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::Exception}) << "nothing has ended yet";
        story.endAll(Ending::Exited, code);
        EXPECT_EQ(kindsOf(story),
                  Kinds{code == 0 ? ProblemKind::SwallowedException : ProblemKind::Exception});
    }
}

TEST(Problems, aJobThatRaisedIsSwallowedWhenNobodyAsksForItsResult)
{
    for (const bool asks : {false, true}) {
        Story story;
        const ObjectId pool = story.object("pool", ObjectKind::ThreadPoolExecutor, 2);
        const TaskId worker = story.thread("pool_0");
        const std::int64_t job = story.trace.addItem(pool, {});
        const std::int64_t words =
            story.trace.addItem(pool, {Payload::text(story.trace.intern("KeyError: 'x'")), 0});
        story.tell(mainTask, Verb::Submit, pool, 3, job)
            .tell(worker, Verb::JobBegin, pool, 0, job)
            .tell(worker, Verb::JobEnd, pool, 0, job + ((words + 1) << 32), 1);
        if (asks)
            story.tell(mainTask, Verb::Result, pool, 4, job);
        EXPECT_TRUE(story.problems().empty()) << "it may yet be asked for";
        story.end(worker).endAll(Ending::Exited);
        if (asks) {
            EXPECT_TRUE(story.problems().empty());
            continue;
        }
        ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::SwallowedException});
        EXPECT_EQ(story.problems()[0].words, "KeyError: 'x'");
        EXPECT_EQ(story.lines(story.problems()[0]), std::vector{3});
    }
}

TEST(Problems, aThreadInTheMiddleOfSomethingIsCutOffWhenItsProcessEnds)
{
    Story story;
    const TaskId busy = story.daemon("busy"), idle = story.daemon("idle");
    const TaskId over = story.daemon("over"), before = story.daemon("before");
    const ObjectId queue = story.object("queue", ObjectKind::Queue);
    story.end(before, Ending::Unknown)
        .tell(busy, Verb::Sleep, 0, 9)
        .tell(idle, Verb::GetWait, queue, 5)
        .end(over)
        .endAll(Ending::Exited);
    ASSERT_EQ(kindsOf(story), Kinds{ProblemKind::CutOff});
    EXPECT_EQ(story.problems()[0].tasks, std::vector{busy});
    EXPECT_EQ(story.lines(story.problems()[0]), std::vector{9});
}

TEST(Problems, aThreadOfTheLibrarysIsNotCutOff)
{
    Story story;
    story.tell(story.daemon("Thread-1 (accepter)"), Verb::IoWait).endAll(Ending::Exited);
    EXPECT_TRUE(story.problems().empty());
}

TEST(Problems, whereRecordsAreMissingNoStandstillIsConcluded)
{
    Forks story;
    story.tell(story.bruno, Verb::Wait, story.forkA, 18)
        .say(mainTask, Verb::Raise, ObjectId::None, "ValueError: no", 7);
    story.trace.countLost(1);
    EXPECT_EQ(kindsOf(story), Kinds{ProblemKind::Exception});
}

TEST(Problems, threadsOfAProgramThatWasStoppedAreNotCutOff)
{
    Story story;
    story.tell(story.daemon("busy"), Verb::Sleep, 0, 9).endAll(Ending::Killed);
    EXPECT_TRUE(story.problems().empty());
}

// ---- following

TEST(Problems, noOrderOfEventsIsTooStrange)
{
    static constexpr Verb verbs[] = {
        Verb::Begin,  Verb::Begin,  Verb::End,    Verb::JoinWait, Verb::Wait,       Verb::Wait,
        Verb::Obtain, Verb::Await,  Verb::Notify, Verb::Pass,     Verb::Break,      Verb::GetWait,
        Verb::Put,    Verb::Send,   Verb::Load,   Verb::Store,    Verb::Call,       Verb::Return,
        Verb::Submit, Verb::JobEnd, Verb::Result, Verb::Release,  Verb::ResultWait, Verb::GiveUp};
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        Trace trace;
        for (int i = 0; i <= 40; ++i) {
            trace.addTask({.kind = TaskKind::Thread, .process = task(i / 7 * 7)});
            trace.addObject({.shared = i % 2 == 1});
            trace.internSite({trace.intern("f"), trace.intern("__setitem__('a', 1)"), i});
        }
        ProblemFinder finder(trace);
        for (int i = 0; i < 20; ++i) {
            grow(trace, 50, random, verbs);
            finder.extend();
            finder.found();
        }
        const std::vector<Problem> found = finder.found();
        EXPECT_TRUE(std::ranges::is_sorted(found, {}, &Problem::time));
        EXPECT_EQ(found.size(), problems(trace).size()) << "seed " << seed;
    }
}

TEST(Problems, followingATraceFindsWhatOnePassFinds)
{
    Forks story;
    ProblemFinder finder(story.trace);
    EXPECT_TRUE(finder.found().empty());
    story.say(mainTask, Verb::Raise, ObjectId::None, "ValueError: no", 7)
        .tell(story.bruno, Verb::Wait, story.forkA, 18);
    EXPECT_TRUE(finder.found().empty());
    finder.extend();
    const std::vector<Problem> found = finder.found();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].kind, ProblemKind::Exception);
    EXPECT_EQ(found[1].kind, ProblemKind::Deadlock);
}

TEST(Problems, theNamesOfTheKindsAreThoseOfTheJson)
{
    const char *names[] = {"exception",
                           "deadlock",
                           "self_deadlock",
                           "left_waiting",
                           "race",
                           "release_not_held",
                           "release_not_owner",
                           "over_release",
                           "wait_without_lock",
                           "broken_barrier",
                           "queue_not_drained",
                           "cut_off",
                           "missing_guard",
                           "no_target",
                           "swallowed_exception"};
    for (std::size_t i = 0; i < std::size(names); ++i)
        EXPECT_EQ(nameOf(static_cast<ProblemKind>(i)), names[i]);
}
