// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/board.h"

#include <gtest/gtest.h>
#include <memory>
#include <vector>

namespace trama::lab
{
namespace
{

using namespace std::chrono_literals;

constexpr std::uint64_t Free = 1;

Rules byTurns()
{
    Rules rules;
    rules.chooser = Chooser::Policy;
    return rules;
}

/// A board with a program of some tasks, of which the first has the turn.
class BoardTest : public ::testing::Test
{
protected:
    void begin(const Rules &rules, int tasks)
    {
        load(rules, tasks);
        m_board->start();
    }

    /// The same, before the program's first line.
    void load(const Rules &rules, int tasks)
    {
        m_board = std::make_unique<Board>(rules);
        beginAgain(tasks);
    }

    /// The same, again, after Board::reset().
    void beginAgain(int tasks)
    {
        m_tasks.clear();
        const std::uint16_t process = m_board->addProcess();
        for (int i = 0; i < tasks; ++i)
            m_tasks.push_back(m_board->addTask(process));
        m_board->begin(m_tasks[0]);
    }

    Board &board() { return *m_board; }
    Actor task(int number) const { return m_tasks[number]; }

    /// The task wants a step that writes to a thing; with bits it waits for them there.
    void want(int number, Thing thing, std::uint64_t bits = 0, Time deadline = NoDeadline)
    {
        Intent intent;
        intent.footprint.writes(thing);
        intent.needs.joined = Needs::Joined::Any;
        if (bits != 0)
            intent.needs.add({bits, thing, Need::Kind::Bits});
        if (deadline != NoDeadline)
            intent.needs.add(
                {static_cast<std::uint64_t>(deadline.count()), ClockThing, Need::Kind::Reached});
        board().choose(task(number), intent, deadline, {});
    }

    /// It wants to read or write there, without a call.
    void wantStraight(int number, Thing thing)
    {
        Intent intent;
        intent.footprint.writes(thing);
        Wish wish;
        wish.act = 1;
        wish.straight = true;
        board().choose(task(number), intent, NoDeadline, wish);
    }

    /// Who goes next; NoActor when the run stands.
    Actor next()
    {
        const Turn turn = board().next();
        return turn.kind == Turn::Kind::Pass ? turn.actor : NoActor;
    }

    Standing standing() { return static_cast<Standing>(board().standing.load()); }

private:
    std::unique_ptr<Board> m_board;
    std::vector<Actor> m_tasks;
};

TEST_F(BoardTest, ANewTaskGoesBeforeAnybodyIsChosen)
{
    begin(byTurns(), 2);
    want(0, board().add(0));
    EXPECT_EQ(next(), task(1));
    EXPECT_EQ(board().stepCount(), 0u);
}

TEST_F(BoardTest, StepsAreChosenAndCounted)
{
    begin(byTurns(), 2);
    const Thing thing = board().add(0);
    want(0, thing);
    next(); // the new task, up to its first step
    want(1, thing);
    EXPECT_EQ(next(), task(0));
    want(0, thing);
    EXPECT_EQ(next(), task(1));
    EXPECT_EQ(board().stepCount(), 2u);
    EXPECT_EQ(board().step(0), task(0));
    EXPECT_EQ(board().step(1), task(1));
}

TEST_F(BoardTest, WhoCannotGoIsToldOnceAndGoesWhenItCan)
{
    begin(byTurns(), 2);
    const Thing lock = board().add(0);
    want(0, lock, Free);
    next();
    want(1, board().add(0));
    EXPECT_EQ(next(), task(0));
    EXPECT_TRUE(board().seat(task(0)).look);
    EXPECT_EQ(next(), task(1)); // the one that was told only has taken no step
    board().publish(lock, Free);
    want(1, board().add(0));
    EXPECT_EQ(next(), task(0));
    EXPECT_FALSE(board().seat(task(0)).look);
}

TEST_F(BoardTest, WhoWaitsBeneathGoesOnAsSoonAsItCan)
{
    begin(byTurns(), 2);
    const Thing semaphore = board().add(0);
    want(0, board().add(0));
    next();
    board().waitBeneath(task(1), semaphore, Free, NoDeadline, false);
    EXPECT_EQ(next(), task(0));
    board().publish(semaphore, Free);
    want(0, board().add(0));
    EXPECT_EQ(next(), task(1));
    EXPECT_EQ(board().stepCount(), 1u);
}

TEST_F(BoardTest, TimePassesOnlyWhenNobodyCanGo)
{
    begin(byTurns(), 2);
    want(0, ClockThing, 0, 2s);
    next();
    want(1, board().add(0));
    board().seat(task(0)).told = true;
    EXPECT_EQ(next(), task(1));
    EXPECT_LT(board().now(), 1ms);
    board().endTask(task(1));
    EXPECT_EQ(next(), task(0));
    EXPECT_GE(board().now(), 2s);
    EXPECT_LT(board().now(), 2s + 1ms);
}

TEST_F(BoardTest, NobodyWhoCanEverGoIsADeadlock)
{
    begin(byTurns(), 2);
    const Thing lock = board().add(0);
    want(0, lock, Free);
    next();
    want(1, lock, Free);
    board().seat(task(0)).told = board().seat(task(1)).told = true;
    EXPECT_EQ(next(), NoActor);
    EXPECT_EQ(standing(), Standing::Deadlock);
}

TEST_F(BoardTest, TheEndOfTheFirstProcessIsTheEnd)
{
    begin(byTurns(), 2);
    want(1, board().add(0));
    board().endProcess(0);
    EXPECT_EQ(next(), NoActor);
    EXPECT_EQ(standing(), Standing::Over);
}

TEST_F(BoardTest, AScriptIsFollowed)
{
    begin(byTurns(), 2);
    const std::vector<Actor> script{task(1), task(1), task(0)};
    board().setScript(script.data(), 3, true);
    const Thing thing = board().add(0);
    want(0, thing);
    next();
    want(1, thing);
    EXPECT_EQ(next(), task(1));
    want(1, thing);
    EXPECT_EQ(next(), task(1));
    want(1, thing);
    EXPECT_EQ(next(), task(0));
    want(0, thing);
    EXPECT_EQ(next(), NoActor);
    EXPECT_EQ(standing(), Standing::ScriptEnds);
}

TEST_F(BoardTest, AScriptThatCannotBeFollowedIsAstray)
{
    begin(byTurns(), 2);
    const std::vector<Actor> script{task(1)};
    board().setScript(script.data(), 1, false);
    want(0, board().add(0));
    next();
    want(1, board().add(0), Free);
    board().seat(task(1)).told = true;
    EXPECT_EQ(next(), NoActor);
    EXPECT_EQ(standing(), Standing::Astray);
}

TEST_F(BoardTest, AScriptThatIsAWishPassesOverWhoCannotGo)
{
    Rules rules = byTurns();
    rules.script = Script::Wish;
    rules.policy = Steady();
    begin(rules, 2);
    const std::vector<Actor> script{task(1), task(0), task(1), task(0)};
    board().setScript(script.data(), 4, false);
    const Thing thing = board().add(0);
    want(0, thing);
    next();
    want(1, board().add(0), Free);
    board().seat(task(1)).told = true;
    for (int i = 0; i < 4; ++i) { // twice by the script, and then it goes on
        EXPECT_EQ(next(), task(0));
        want(0, thing);
    }
    EXPECT_EQ(standing(), Standing::Goes);
}

TEST_F(BoardTest, ARunOfTooManyStepsIsEndless)
{
    Rules rules = byTurns();
    rules.mostSteps = 3;
    begin(rules, 1);
    const Thing thing = board().add(0);
    for (int i = 0; i < 3; ++i) {
        want(0, thing);
        EXPECT_EQ(next(), task(0));
    }
    want(0, thing);
    EXPECT_EQ(next(), NoActor);
    EXPECT_EQ(standing(), Standing::Endless);
}

TEST_F(BoardTest, AStepThatSeveralCouldTakeIsADecision)
{
    begin(byTurns(), 2);
    const Thing thing = board().add(0);
    want(0, thing);
    next();
    want(1, thing);
    EXPECT_EQ(board().decisionCount, 0u);
    const Actor chosen = next();
    ASSERT_EQ(board().decisionCount, 1u);
    const Decision &decision = board().decision(0);
    EXPECT_EQ(decision.chosen, chosen);
    EXPECT_EQ(decision.step, 0u);
    ASSERT_EQ(decision.count, 2u);
    EXPECT_EQ(board().able(decision.first).actor, task(0));
    EXPECT_EQ(board().able(decision.first + 1).actor, task(1));
    EXPECT_LT(decision.time, board().stamp());
    board().endTask(task(1));
    if (chosen == task(0))
        want(0, thing);
    EXPECT_EQ(next(), task(0));
    EXPECT_EQ(board().decisionCount, 1u); // alone, it is none
}

TEST_F(BoardTest, TheMachineLeavesItToThePolicyAfterItsSteps)
{
    Rules rules;
    rules.machine = {.cores = 2, .jitter = 0};
    rules.timedSteps = 2;
    rules.policy = Steady();
    begin(rules, 2);
    const Thing thing = board().add(0);
    want(0, thing);
    EXPECT_EQ(next(), task(1)); // it has not asked for anything yet
    want(1, thing);
    for (int i = 0; i < 2; ++i)
        want(next() == task(0) ? 0 : 1, thing);
    const Time before = board().now();
    const Actor steady = next();
    for (int i = 0; i < 3; ++i) {
        want(steady == task(0) ? 0 : 1, thing);
        EXPECT_EQ(next(), steady);
    }
    EXPECT_GT(board().now(), before);
    EXPECT_EQ(board().rules().chooser, Chooser::Policy);
}

TEST_F(BoardTest, TheMachineGoesAstrayFromAScriptOfAnother)
{
    Rules rules;
    begin(rules, 2);
    const Thing thing = board().add(0);
    want(0, thing);
    EXPECT_EQ(next(), task(1));
    const std::vector<Actor> script{task(0), task(1), task(0), task(1)};
    board().setScript(script.data(), 4, false);
    want(1, thing);
    for (int i = 0; i < 4 && standing() == Standing::Goes; ++i)
        if (const Actor actor = next(); actor != NoActor)
            want(actor == task(0) ? 0 : 1, thing);
    EXPECT_EQ(standing(), Standing::Astray);
}

TEST_F(BoardTest, ARacingClockIsAnActor)
{
    Rules rules = byTurns();
    rules.clockRaces = true;
    begin(rules, 2);
    want(0, ClockThing, 0, 2s);
    next();
    want(1, board().add(0));
    EXPECT_EQ(board().choices().size(), 2);
    EXPECT_TRUE(board().choices().has(ClockActor));
}

Rules exploring()
{
    Rules rules = byTurns();
    rules.policy = Steady();
    rules.race();
    rules.explores = true;
    return rules;
}

TEST_F(BoardTest, LoadingAProgramTakesNoSteps)
{
    load(exploring(), 1);
    want(0, board().add(0));
    EXPECT_EQ(next(), task(0));
    EXPECT_EQ(board().stepCount(), 0);
    EXPECT_EQ(board().log().taken(), 0);
}

TEST_F(BoardTest, EachStepIsLoggedWithWhatItCameTo)
{
    begin(exploring(), 2);
    const Thing lock = board().add(Free);
    want(0, lock, Free);
    EXPECT_EQ(next(), task(1));
    want(1, lock, Free);
    EXPECT_EQ(next(), task(0));
    board().publish(lock, 0);
    want(0, board().add(0));
    EXPECT_EQ(next(), task(1));
    EXPECT_TRUE(board().seat(task(1)).look); // told that it cannot, which is no step
    EXPECT_EQ(next(), task(0));
    const StepLog &log = board().log();
    ASSERT_EQ(log.taken(), 2);
    EXPECT_EQ(log.step(0).actor, task(0));
    EXPECT_EQ(log.step(0).enabled.size(), 2);
    EXPECT_EQ(log.step(0).done.footprint.begin()->guards, 0);
    EXPECT_EQ(log.step(1).enabled.size(), 1);
    ASSERT_EQ(log.wanted(), 3);
    EXPECT_EQ(log.want(1).actor, task(1));
    EXPECT_EQ(log.want(1).before, 0);
    EXPECT_EQ(log.want(2).before, 1);
}

TEST_F(BoardTest, WhomAStepLetsGoOnIsLogged)
{
    begin(exploring(), 1);
    want(0, board().add(0));
    next();
    const Actor born = board().addTask(0);
    want(0, board().add(0));
    EXPECT_EQ(next(), born);
    board().endTask(born);
    EXPECT_EQ(next(), task(0));
    EXPECT_TRUE(board().log().step(0).done.moved.has(born));
    EXPECT_FALSE(board().log().step(0).done.moved.has(task(0)));
}

/// In this CPython nobody comes in between a reading and a writing.
TEST_F(BoardTest, AccessesThatCannotBePartedAreOneStep)
{
    Rules rules = exploring();
    rules.model = Model::CPython;
    begin(rules, 2);
    const Thing first = board().add(0);
    const Thing second = board().add(0);
    wantStraight(0, first);
    EXPECT_EQ(next(), task(1));
    wantStraight(1, first);
    EXPECT_EQ(next(), task(0));
    wantStraight(0, second);
    EXPECT_EQ(next(), task(0));
    board().poll();
    wantStraight(0, first);
    next();
    const StepLog &log = board().log();
    ASSERT_EQ(log.taken(), 2);
    EXPECT_EQ(board().stepCount(), 2);
    const Footprint &footprint = log.step(0).done.footprint;
    ASSERT_EQ(footprint.end() - footprint.begin(), 2);
    EXPECT_EQ(footprint.begin()[0].thing, first);
    EXPECT_EQ(footprint.begin()[1].thing, second);
}

TEST_F(BoardTest, WhatChangesBesideAStepIsOfThatStep)
{
    begin(exploring(), 1);
    const Thing within = board().add(0);
    const Thing thing = board().add(0);
    want(0, thing);
    next();
    board().publish(within, Free);
    board().publish(within, Free);
    want(0, thing);
    next();
    const Footprint &footprint = board().log().step(0).done.footprint;
    ASSERT_EQ(footprint.end() - footprint.begin(), 2);
    EXPECT_EQ(footprint.begin()[1].thing, within);
    EXPECT_EQ(footprint.begin()[1].mode, Mode::Write);
    EXPECT_EQ(footprint.begin()[1].guards, Free);
}

TEST_F(BoardTest, AfterAResetAllIsAsAtTheStart)
{
    begin(exploring(), 1);
    const Thing first = board().add(Free);
    want(0, first, Free);
    next();
    board().raise("ValueError");
    board().endProcess(0);
    EXPECT_EQ(next(), NoActor);
    EXPECT_EQ(standing(), Standing::Over);
    EXPECT_EQ(board().raised(), "ValueError\n");
    board().reset();
    EXPECT_EQ(standing(), Standing::Goes);
    EXPECT_EQ(board().raised(), "");
    EXPECT_EQ(board().stepCount(), 0);
    EXPECT_EQ(board().log().taken(), 0);
    EXPECT_EQ(board().processCount(), 0);
    EXPECT_EQ(board().add(0), first);
}

TEST_F(BoardTest, ATaskHasTheSameSeatWhoeverIsBornFirst)
{
    begin(exploring(), 2);
    const auto bornOf = [&](int parent) {
        want(parent, board().add(0));
        while (next() != task(parent)) {
        }
        return board().addTask(0);
    };
    const Actor ofFirst = bornOf(0);
    board().endTask(ofFirst);
    want(0, board().add(0));
    next();
    const Actor ofSecond = bornOf(1);
    EXPECT_NE(ofFirst, ofSecond);
    board().reset();
    beginAgain(2);
    want(0, board().add(0));
    next();
    EXPECT_EQ(bornOf(1), ofSecond);
}

TEST_F(BoardTest, OnTheMachineWorkTakesItsTimeSideBySide)
{
    Rules rules;
    rules.machine = {.cores = 2, .interpreter = Interpreter::FreeThreaded, .jitter = 0};
    begin(rules, 2);
    const Thing thing = board().add(0);
    board().spend(10ms);
    want(0, thing);
    next();
    board().spend(4ms);
    want(1, thing);
    EXPECT_EQ(next(), task(1));
    EXPECT_EQ(board().settled(), 4ms + rules.stepCost);
    board().endTask(task(1));
    EXPECT_EQ(next(), task(0));
    EXPECT_EQ(board().settled(), 10ms + rules.stepCost);
}

TEST_F(BoardTest, OnTheMachineTheGilGoesOver)
{
    Rules rules;
    rules.machine = {.cores = 2, .interpreter = Interpreter::WithGil, .jitter = 0};
    begin(rules, 2);
    const Thing thing = board().add(0);
    board().spend(10ms);
    want(0, thing);
    next();
    board().spend(4ms);
    want(1, thing);
    EXPECT_EQ(next(), task(1)); // after 5 ms of the other's
    EXPECT_EQ(board().settled(), 9ms + rules.stepCost);
}

TEST_F(BoardTest, WhatCannotBeTakenWhenTheWorkIsDoneWaits)
{
    Rules rules;
    rules.machine.jitter = 0;
    begin(rules, 2);
    const Thing lock = board().add(0);
    board().spend(3ms);
    want(0, lock, Free);
    EXPECT_EQ(next(), task(1)); // the new task
    want(1, board().add(0));
    EXPECT_EQ(next(), task(0));
    EXPECT_TRUE(board().seat(task(0)).look);
    EXPECT_EQ(board().settled(), 3ms + rules.stepCost);
    EXPECT_EQ(next(), task(1));
}

TEST_F(BoardTest, AThingThatIsGoneMakesRoom)
{
    begin(byTurns(), 1);
    const Thing first = board().add(7);
    board().remove(first);
    EXPECT_EQ(board().add(3), first);
    EXPECT_EQ(board().guards(first), 3u);
}

TEST_F(BoardTest, ProcessesShareAThingByItsKey)
{
    begin(byTurns(), 1);
    const Thing thing = board().shared(42, Free);
    EXPECT_EQ(board().shared(42, 0), thing);
    EXPECT_EQ(board().guards(thing), Free);
    EXPECT_NE(board().shared(43, 0), thing);
}

TEST_F(BoardTest, TheEndOfAProcessEndsItsTasks)
{
    begin(byTurns(), 1);
    const std::uint16_t child = board().addProcess();
    board().process(child).pid = 77;
    const Actor its = board().addTask(child);
    EXPECT_EQ(board().processOf(77), child);
    EXPECT_EQ(board().firstTaskOf(child), its);
    board().endProcess(child);
    EXPECT_EQ(board().firstTaskOf(child), NoActor);
    EXPECT_TRUE(board().process(child).ended);
}

TEST_F(BoardTest, NoTimePassesBeforeTheProgramStarts)
{
    const auto board = std::make_unique<Board>(byTurns());
    board->addProcess();
    const Actor first = board->addTask(0);
    board->begin(first);
    EXPECT_EQ(board->look(), 0ns);
    board->start();
    EXPECT_EQ(board->look(), byTurns().tick);
}

TEST_F(BoardTest, EachStampIsLater)
{
    begin(byTurns(), 1);
    const Time first = board().stamp();
    const Time second = board().stamp();
    EXPECT_GT(second, first);
    board().spend(1ms);
    EXPECT_GE(board().stamp(), 1ms);
}

TEST_F(BoardTest, TooManyTasksEndTheRun)
{
    begin(byTurns(), 1);
    int added = 1;
    while (board().addTask(0) != NoActor)
        ++added;
    EXPECT_EQ(added, MaxActors - FirstTask);
    EXPECT_EQ(standing(), Standing::TooManyTasks);
}

Rules asCPython()
{
    Rules rules = byTurns();
    rules.model = Model::CPython;
    return rules;
}

TEST_F(BoardTest, CPythonDoesNotSwitchBetweenPlainAccesses)
{
    begin(asCPython(), 2);
    const Thing thing = board().add(0);
    wantStraight(0, thing);
    next(); // the new task, up to its first step
    wantStraight(1, thing);
    const Actor first = next();
    const int number = first == task(0) ? 0 : 1;
    wantStraight(number, thing);
    EXPECT_EQ(board().choices(), ActorSet({first}));
    EXPECT_EQ(next(), first);
    board().poll();
    wantStraight(number, thing);
    EXPECT_EQ(board().choices(), ActorSet({task(0), task(1)}));
}

TEST_F(BoardTest, WhoCannotGoDoesNotKeepTheGil)
{
    begin(asCPython(), 2);
    const Thing lock = board().add(0);
    want(0, board().add(0));
    next();
    wantStraight(1, board().add(0));
    EXPECT_EQ(next(), task(0));
    want(0, lock, Free);
    EXPECT_EQ(board().choices(), ActorSet({task(1)}));
}

TEST_F(BoardTest, TheGilIsOfOneProcess)
{
    begin(asCPython(), 1);
    const Actor other = board().addTask(board().addProcess());
    const Thing thing = board().add(0);
    wantStraight(0, thing);
    EXPECT_EQ(next(), other);
    board().choose(other, {}, NoDeadline, {});
    EXPECT_EQ(next(), task(0));
    wantStraight(0, thing);
    EXPECT_EQ(board().choices(), ActorSet({task(0), other}));
}

TEST_F(BoardTest, TheLowestSeatOfAnEndedTaskIsGivenAgain)
{
    begin(byTurns(), MaxActors - FirstTask);
    board().endTask(task(7));
    board().endTask(task(3));
    EXPECT_EQ(board().addTask(0), task(3));
    EXPECT_EQ(board().addTask(0), task(7));
    EXPECT_EQ(board().addTask(0), NoActor);
    EXPECT_EQ(standing(), Standing::TooManyTasks);
}

TEST_F(BoardTest, WhoOnlyReadsToTheEndSpins)
{
    Rules rules = byTurns();
    rules.mostSteps = 10;
    begin(rules, 1);
    const Thing thing = board().add(0);
    Intent reading;
    reading.footprint.reads(thing);
    for (int i = 0; i < 11; ++i) {
        board().choose(task(0), reading, NoDeadline, {});
        next();
    }
    EXPECT_EQ(standing(), Standing::Spins);
    EXPECT_EQ(board().culprit(), task(0));
}

TEST_F(BoardTest, WhoBurnsFuelWithoutAStepLoops)
{
    Rules rules = byTurns();
    rules.mostFuel = 100;
    begin(rules, 1);
    for (int i = 0; i < 2; ++i) {
        board().burn(60);
        board().choose(task(0), {}, NoDeadline, {}); // lets others go, and is no step of its own
        next();
    }
    EXPECT_EQ(standing(), Standing::Loops);
}

TEST_F(BoardTest, WhatIsNotControlledIsToldOnce)
{
    begin(byTurns(), 1);
    board().note(Uncontrolled::Kind::Program, "sh", -1);
    board().note(Uncontrolled::Kind::Program, "sh", -1);
    board().note(Uncontrolled::Kind::Thread, "sh", -1);
    ASSERT_EQ(board().uncontrolledCount(), 2u);
    EXPECT_STREQ(board().uncontrolled(0).name.data(), "sh");
}

TEST_F(BoardTest, TheEndOfAProcessCanBeWaitedFor)
{
    begin(byTurns(), 1);
    const std::uint16_t process = board().addProcess();
    const Thing thing = board().thingOf(process);
    EXPECT_EQ(board().guards(thing), 0u);
    board().endProcess(process);
    EXPECT_EQ(board().guards(thing), Board::Ended);
    EXPECT_EQ(board().thingOf(process), thing);
}

} // namespace
} // namespace trama::lab
