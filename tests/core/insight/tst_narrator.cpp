// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/narrator.h"

#include "core/insight/narration.h"
#include "tests/core/insight/story.h"
#include "tests/support/randomtrace.h"

#include <gtest/gtest.h>

using namespace trama;
using namespace trama::insight;
using namespace trama::test;

namespace
{

constexpr TaskId mainTask{0};

using Tasks = std::vector<TaskId>;

/// The sentence of the last event that says something.
Sentence last(const Story &story)
{
    const Snapshots snapshots(story.trace);
    const Narration narration(story.trace, snapshots);
    return narration.size() == 0 ? Sentence{} : narration.sentence(narration.size() - 1);
}

Pattern lastPattern(const Story &story)
{
    return last(story).pattern;
}

std::vector<Verb> allVerbs()
{
    std::vector<Verb> verbs;
    for (int value = 0; value < 256; ++value)
        if (const auto verb = static_cast<Verb>(value); !nameOf(verb).empty())
            verbs.push_back(verb);
    return verbs;
}

std::int64_t lastPosition(const Story &story)
{
    return static_cast<std::int64_t>(story.trace.events().size()) - 1;
}

} // namespace

TEST(Narrator, EveryVerbIsToldOrSilentForAReason)
{
    const std::vector<Verb> verbs = allVerbs();
    ASSERT_GT(verbs.size(), 50u);
    for (const Verb verb : verbs) {
        Story story;
        const ObjectId it = story.object("it", ObjectKind::Queue);
        story.trace.addItem(it, {});
        story.tell(mainTask, verb, it, 1, 0);
        const Event &event = story.trace.events().back();
        const Snapshots snapshots(story.trace);
        const std::size_t position = story.trace.events().size() - 1;
        const Sentence said = narrate(story.trace, position, snapshots.before(position));
        EXPECT_NE(silenceOf(event) == Silence::None, said.pattern == Pattern::Silent)
            << nameOf(verb);
    }
}

TEST(Narrator, CoresAreLeftToTheLanesAndRoutineToNobody)
{
    EXPECT_EQ(silenceOf(event(0, mainTask, Verb::CoreOn, core(0))), Silence::OfCores);
    EXPECT_EQ(silenceOf(event(0, mainTask, Verb::WokenBy)), Silence::ToldWithOther);
    Event take = event(0, mainTask, Verb::GilTake);
    EXPECT_EQ(silenceOf(take), Silence::GilRoutine);
    take.detail = 1;
    EXPECT_EQ(silenceOf(take), Silence::None);
}

TEST(Narrator, ALockIsTakenWaitedForAndReleasedToWhoWaits)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(a, Verb::Obtain, lock);
    EXPECT_EQ(lastPattern(story), Pattern::Takes);
    EXPECT_FALSE(last(story).duration);
    story.tell(b, Verb::Wait, lock, 9);
    EXPECT_EQ(lastPattern(story), Pattern::WaitsFor);
    EXPECT_EQ(last(story).others, Tasks{a});
    EXPECT_FALSE(last(story).duration);
    story.tell(a, Verb::Release, lock);
    EXPECT_EQ(lastPattern(story), Pattern::Releases);
    EXPECT_EQ(last(story).others, Tasks{b});
    const std::int64_t release = lastPosition(story);
    story.tell(b, Verb::Obtain, lock).tell(b, Verb::WokenBy, lock, 0, release);
    const Sentence taken = last(story);
    EXPECT_EQ(taken.pattern, Pattern::Takes);
    EXPECT_EQ(taken.task, b);
    EXPECT_EQ(taken.duration, Time(2 * ms));
    EXPECT_EQ(taken.cause, static_cast<std::size_t>(release));
}

TEST(Narrator, AnRLockCountsHowOftenItIsHeld)
{
    Story story;
    const ObjectId rlock = story.object("rlock", ObjectKind::RLock);
    story.tell(mainTask, Verb::Obtain, rlock, 0, 1).tell(mainTask, Verb::Obtain, rlock, 0, 2);
    EXPECT_EQ(lastPattern(story), Pattern::TakesAgain);
    EXPECT_EQ(last(story).number, 2);
    story.tell(mainTask, Verb::Release, rlock, 0, 1);
    EXPECT_EQ(lastPattern(story), Pattern::ReleasesOnce);
    EXPECT_EQ(last(story).number, 1);
    story.tell(mainTask, Verb::Release, rlock, 0, 0);
    EXPECT_EQ(lastPattern(story), Pattern::Releases);
}

TEST(Narrator, ALockOfOthersIsReleasedForThem)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(mainTask, Verb::Obtain, lock).tell(a, Verb::Release, lock, 0, 0, 1);
    EXPECT_EQ(lastPattern(story), Pattern::ReleasesForOther);
    EXPECT_EQ(last(story).others, Tasks{mainTask});
}

TEST(Narrator, ASemaphoreTellsWhoIsInsideAndHowManyPermitsAreLeft)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId seats = story.object("seats", ObjectKind::Semaphore, 2);
    story.tell(mainTask, Verb::Obtain, seats);
    EXPECT_EQ(lastPattern(story), Pattern::TakesPermit);
    EXPECT_EQ(last(story).number, 1);
    story.tell(a, Verb::Obtain, seats).tell(b, Verb::Wait, seats);
    EXPECT_EQ(lastPattern(story), Pattern::WaitsForPermit);
    EXPECT_EQ(last(story).others, (Tasks{mainTask, a}));
    story.tell(a, Verb::Release, seats);
    EXPECT_EQ(lastPattern(story), Pattern::GivesPermitBack);
    EXPECT_EQ(last(story).number, 1);
    EXPECT_EQ(last(story).others, Tasks{b});
}

TEST(Narrator, WhoGivesUpWaitedOrNot)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    story.tell(mainTask, Verb::Obtain, lock).tell(a, Verb::GiveUp, lock);
    EXPECT_EQ(lastPattern(story), Pattern::GoesWithout);
    EXPECT_EQ(last(story).others, Tasks{mainTask});
    story.tell(a, Verb::Wait, lock, 0, 5 * ms);
    EXPECT_EQ(last(story).duration, Time(5 * ms)); // its timeout
    story.tell(a, Verb::GiveUp, lock);
    EXPECT_EQ(lastPattern(story), Pattern::GivesUpWaiting);
    EXPECT_EQ(last(story).duration, Time(ms));
}

TEST(Narrator, AQueueIsFoundEmptyOrFull)
{
    Story story;
    const ObjectId jobs = story.object("jobs", ObjectKind::Queue, 1);
    story.tell(mainTask, Verb::GiveUp, jobs);
    EXPECT_EQ(lastPattern(story), Pattern::FindsEmpty);
    story.tell(mainTask, Verb::Put, jobs, 0, story.trace.addItem(jobs, {}));
    story.tell(mainTask, Verb::GiveUp, jobs);
    EXPECT_EQ(lastPattern(story), Pattern::FindsFull);
}

TEST(Narrator, ABarrierCountsWhoArrives)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId start = story.object("start", ObjectKind::Barrier, 2);
    story.tell(mainTask, Verb::Await, start);
    EXPECT_EQ(lastPattern(story), Pattern::Arrives);
    EXPECT_EQ(last(story).number, 1);
    EXPECT_EQ(last(story).outOf, 2);
    story.tell(a, Verb::Await, start);
    EXPECT_EQ(lastPattern(story), Pattern::ArrivesLast);
    story.tell(mainTask, Verb::Pass, start);
    EXPECT_EQ(lastPattern(story), Pattern::PassesBarrier);
    EXPECT_EQ(last(story).duration, Time(2 * ms));
    story.tell(mainTask, Verb::Await, start).tell(a, Verb::Break, start);
    EXPECT_EQ(lastPattern(story), Pattern::Breaks);
    EXPECT_EQ(last(story).others, Tasks{mainTask}); // A may pass, though it has not yet
    story.tell(mainTask, Verb::GiveUp, start);
    EXPECT_EQ(lastPattern(story), Pattern::FindsBroken);
}

TEST(Narrator, ANotifyNamesWhoMayGoOn)
{
    Story story;
    const TaskId a = story.thread("A"), b = story.thread("B");
    const ObjectId ready = story.object("ready", ObjectKind::Condition);
    story.tell(mainTask, Verb::Notify, ready, 0, 1);
    EXPECT_EQ(last(story).pattern, Pattern::Notifies);
    EXPECT_EQ(last(story).outOf, 0); // a wake-up that is missed
    story.tell(a, Verb::Await, ready).tell(b, Verb::Await, ready);
    EXPECT_EQ(lastPattern(story), Pattern::AwaitsNotify);
    story.tell(mainTask, Verb::Notify, ready, 0, 1);
    EXPECT_EQ(last(story).others, Tasks{a});
    EXPECT_EQ(last(story).outOf, 2);
    story.tell(mainTask, Verb::Notify, ready, 0, -1);
    EXPECT_EQ(last(story).others, Tasks{b}); // A was told before
    story.tell(a, Verb::Pass, ready);
    EXPECT_EQ(lastPattern(story), Pattern::IsNotified);
}

TEST(Narrator, AnEventIsSetForWhoWaits)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId go = story.object("go", ObjectKind::Event);
    story.tell(a, Verb::Await, go);
    EXPECT_EQ(lastPattern(story), Pattern::AwaitsSet);
    story.tell(mainTask, Verb::Set, go);
    EXPECT_EQ(lastPattern(story), Pattern::Sets);
    EXPECT_EQ(last(story).others, Tasks{a});
    story.tell(a, Verb::Pass, go);
    EXPECT_EQ(lastPattern(story), Pattern::PassesSet);
    story.tell(mainTask, Verb::Clear, go);
    EXPECT_EQ(lastPattern(story), Pattern::Clears);
}

TEST(Narrator, ThingsGoThroughAQueue)
{
    Story story;
    const TaskId a = story.thread("A");
    const ObjectId jobs = story.object("jobs", ObjectKind::Queue, 2);
    const std::int64_t seven = story.trace.addItem(jobs, {Payload::integer(7), 0});
    story.tell(a, Verb::GetWait, jobs).tell(mainTask, Verb::Put, jobs, 0, seven);
    EXPECT_EQ(lastPattern(story), Pattern::Puts);
    EXPECT_EQ(last(story).text, "7");
    EXPECT_EQ(last(story).number, 1);
    story.tell(a, Verb::Get, jobs, 0, seven);
    EXPECT_EQ(lastPattern(story), Pattern::Gets);
    EXPECT_EQ(last(story).text, "7");
    EXPECT_EQ(last(story).number, 0);
    story.tell(mainTask, Verb::DrainWait, jobs);
    EXPECT_EQ(last(story).number, 1);
    story.tell(a, Verb::TaskDone, jobs);
    EXPECT_EQ(lastPattern(story), Pattern::FinishesItem);
    EXPECT_EQ(last(story).number, 0);
}

TEST(Narrator, AFeederSendsOnWhatAPipeSends)
{
    Story story;
    const ObjectId link = story.shared("link", ObjectKind::Pipe);
    const ObjectId results = story.shared("results", ObjectKind::Queue);
    story.tell(mainTask, Verb::Send, link, 0, story.trace.addItem(link, {Payload::integer(21), 5}));
    EXPECT_EQ(lastPattern(story), Pattern::Sends);
    EXPECT_EQ(last(story).text, "21");
    story.tell(mainTask, Verb::Send, results, 0, story.trace.addItem(results, {}));
    EXPECT_EQ(lastPattern(story), Pattern::Feeds);
}

TEST(Narrator, ValuesAreReadAndWrittenAtTheirPlace)
{
    Story story;
    const ObjectId total = story.shared("total", ObjectKind::Value);
    const ObjectId cells = story.shared("cells", ObjectKind::Array, 8);
    story.access(mainTask, Verb::Load, total, 3, 10);
    EXPECT_EQ(lastPattern(story), Pattern::Reads);
    EXPECT_EQ(last(story).text, "3");
    EXPECT_EQ(last(story).number, -1);
    story.access(mainTask, Verb::Store, cells, 4, 11, 6);
    EXPECT_EQ(lastPattern(story), Pattern::Writes);
    EXPECT_EQ(last(story).number, 6);
}

TEST(Narrator, AJobIsToldByItsNumberAndItsWork)
{
    Story story;
    const TaskId worker = story.thread("W");
    const ObjectId pool = story.object("pool", ObjectKind::ThreadPoolExecutor, 2);
    const std::int64_t job = story.trace.addItem(pool, {Payload::text(story.trace.intern("f")), 3});
    const std::int64_t error =
        story.trace.addItem(pool, {Payload::text(story.trace.intern("ValueError: no")), 0});
    story.tell(mainTask, Verb::Submit, pool, 0, job);
    EXPECT_EQ(lastPattern(story), Pattern::Submits);
    EXPECT_EQ(last(story).text, "f");
    EXPECT_EQ(last(story).number, 3);
    story.tell(worker, Verb::JobBegin, pool, 0, job)
        .tell(worker, Verb::JobEnd, pool, 0, job + ((error + 1) << 32), 1);
    EXPECT_EQ(lastPattern(story), Pattern::RaisesInJob);
    EXPECT_EQ(last(story).text, "f");
    EXPECT_EQ(last(story).words, "ValueError: no");
    story.tell(mainTask, Verb::ResultWait, pool, 0, -1);
    EXPECT_EQ(lastPattern(story), Pattern::WaitsForResult);
    EXPECT_EQ(last(story).number, 0); // any
}

TEST(Narrator, LivesBeginEndAndAreWaitedFor)
{
    Story story;
    const TaskId a = story.thread("A");
    EXPECT_EQ(lastPattern(story), Pattern::Begins);
    EXPECT_EQ(last(story).others, Tasks{mainTask});
    story.tell(mainTask, Verb::JoinWait, a);
    EXPECT_EQ(lastPattern(story), Pattern::WaitsForEnd);
    EXPECT_EQ(last(story).others, Tasks{a});
    story.end(a, Ending::Raised);
    EXPECT_EQ(lastPattern(story), Pattern::EndsByException);
    story.tell(mainTask, Verb::Joined, a);
    EXPECT_EQ(lastPattern(story), Pattern::SeesEnd);
    EXPECT_EQ(last(story).duration, Time(2 * ms));
    story.trace.task(mainTask).exitCode = 3;
    story.trace.task(mainTask).ending = Ending::Exited; // as the engine learns in the end
    story.end(mainTask, Ending::Unknown);
    EXPECT_EQ(lastPattern(story), Pattern::Exits);
    EXPECT_EQ(last(story).number, 3);
}

TEST(Narrator, SleepTellsWhatWasAskedForAndWakeWhatCame)
{
    Story story;
    story.tell(mainTask, Verb::Sleep, 2 * ms);
    EXPECT_EQ(last(story).duration, Time(2 * ms));
    story.pass(3).tell(mainTask, Verb::Wake);
    EXPECT_EQ(lastPattern(story), Pattern::Wakes);
    EXPECT_EQ(last(story).duration, Time(4 * ms));
}

TEST(Narrator, AMistakeKeepsPythonsWords)
{
    Story story;
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    const std::pair<Misuse, Pattern> rows[] = {
        {Misuse::NotHeld, Pattern::ReleasesUnheld},
        {Misuse::OverBound, Pattern::OverReleases},
        {Misuse::NotOwner, Pattern::ReleasesForeign},
        {Misuse::WithoutLock, Pattern::UsesWithoutLock},
        {Misuse::MissingGuard, Pattern::LacksGuard},
        {Misuse::NoTarget, Pattern::CallsTarget},
        {static_cast<Misuse>(99), Pattern::Misuses},
    };
    for (const auto &[misuse, pattern] : rows) {
        story.say(mainTask, Verb::Misuse, lock, "words", 4, static_cast<int>(misuse));
        EXPECT_EQ(lastPattern(story), pattern);
        EXPECT_EQ(last(story).text, "words");
    }
}

TEST(Narrator, ACopyThatForkMadeIsNotMadeAgain)
{
    Story story;
    const ObjectId lock = story.object("lock", ObjectKind::Lock);
    EXPECT_EQ(lastPattern(story), Pattern::Makes);
    Object copy = story.trace.object(lock);
    copy.created = story.line(3);
    Event create = story.trace.events().back();
    create.object = story.trace.addObject(copy);
    create.site = story.line(12);
    story.trace.append(create);
    EXPECT_EQ(lastPattern(story), Pattern::Copies);
}

TEST(Narrator, NoTraceHoweverStrangeDoesHarm)
{
    const std::vector<Verb> verbs = allVerbs();
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        Trace trace;
        trace.info.gilSource = Source::Exact;
        grow(trace, 2000, random, verbs);
        const Snapshots snapshots(trace);
        const Narration narration(trace, snapshots);
        for (std::size_t row = 0; row < narration.size(); ++row)
            EXPECT_NE(narration.sentence(row).pattern, Pattern::Silent);
    }
}
