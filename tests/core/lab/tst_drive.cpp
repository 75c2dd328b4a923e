// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/drive.h"

#include "core/lab/oprun.h"
#include "tests/support/opprograms.h"

#include <gtest/gtest.h>

using namespace trama::lab;
using namespace std::chrono_literals;

namespace
{

OpProgram counter(int threads, int times)
{
    return programs::lostUpdate(threads, times, programs::MainTask::StartsJoinsPrints);
}

/// How a schedule that was recorded goes.
Driven again(Execution &execution, const Schedule &schedule)
{
    Driven driven;
    EXPECT_EQ(replay(execution, schedule).kind, Replay::Kind::Same);
    driven.schedule = schedule;
    driven.outcome = execution.outcome();
    driven.ended = execution.enabled().empty();
    execution.reset();
    Actor previous = NoActor;
    for (const Actor actor : schedule.steps) {
        const bool couldGoOn = previous != ClockActor && execution.enabled().has(previous);
        driven.preemptions += actor != previous && couldGoOn ? 1 : 0;
        execution.step(actor);
        previous = actor;
    }
    return driven;
}

/// An Execution that refuses some step though it says that it is the same program.
class Moody : public OpRun
{
public:
    using OpRun::OpRun;

    using OpRun::reset;
    void reset(const std::vector<Actor> &expected, const Policy &then) override
    {
        m_steps = 0;
        OpRun::reset(expected, then);
    }
    ActorSet enabled() const override
    {
        return m_steps < mostSteps ? OpRun::enabled() : ActorSet();
    }
    const Done &step(Actor actor) override
    {
        ++m_steps;
        return OpRun::step(actor);
    }

    int mostSteps = 1'000;

private:
    int m_steps = 0;
};

} // namespace

TEST(Drive, RecordsWhatAReplayRepeats)
{
    const OpProgram program = counter(3, 3);
    OpRun run(program);
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Driven driven = drive(run, Uniform(seed));
        EXPECT_TRUE(driven.ended);
        OpRun another(program);
        const Driven repeated = again(another, driven.schedule);
        EXPECT_TRUE(repeated.ended);
        EXPECT_EQ(repeated.outcome, driven.outcome);
        EXPECT_EQ(repeated.preemptions, driven.preemptions);
        EXPECT_EQ(fromText(toText(driven.schedule)), driven.schedule);
    }
}

TEST(Drive, StopsWhatDoesNotEnd)
{
    OpProgram program;
    const Thing flag = program.variable("flag");
    OpTask &task = program.addTask("spins");
    task.read(flag, 0).jumpIfNot(0, 1, 0);
    OpRun run(program);
    const Driven driven = drive(run, RoundRobin(), 50);
    EXPECT_FALSE(driven.ended);
    EXPECT_EQ(driven.schedule.steps.size(), 50u);
    EXPECT_EQ(driven.outcome.kind, Outcome::Kind::Endless);
}

TEST(Drive, AnEndAtTheLastStepIsAnEnd)
{
    const OpProgram program = programs::lostUpdate(2, 1);
    OpRun run(program);
    EXPECT_TRUE(drive(run, RoundRobin(), 4).ended);
    EXPECT_FALSE(drive(run, RoundRobin(), 3).ended);
}

TEST(Drive, CountsAsPreemptionsOnlyWhatCouldHaveGoneOn)
{
    // B waits for the lock, and A ends: neither is preempted.
    OpProgram program;
    const Thing lock = program.lock("lock");
    const Thing x = program.variable("x");
    program.addTask("A").acquire(lock).write(x, 1).release(lock);
    program.addTask("B").acquire(lock).write(x, 2).release(lock);
    OpRun run(program);
    const Driven driven = drive(run, RoundRobin());
    EXPECT_EQ(driven.preemptions, 0u); // B cannot go, and it is A's turn again
    const OpProgram programRacing = programs::lostUpdate(2, 1);
    OpRun racing(programRacing);
    EXPECT_EQ(drive(racing, RoundRobin()).preemptions, 2u); // A B, A B: the last has ended
}

TEST(Drive, TheClockIsNeverPreempted)
{
    OpProgram program;
    program.addTask("A").sleep(1s);
    program.addTask("B").sleep(2s);
    OpRun run(program);
    // Both begin to sleep, the clock goes, A wakes though the clock could go on, and so forth.
    const std::vector<Actor> steps{1, 2, 0, 1, 0, 2};
    std::size_t next = 0;
    const Driven driven = drive(run, [&](ActorSet) { return steps[next++]; });
    EXPECT_EQ(driven.schedule.steps, steps);
    EXPECT_TRUE(driven.ended);
    EXPECT_EQ(driven.preemptions, 0u);
}

TEST(Drive, AsManyTasksAsAnOpProgramCanHave)
{
    OpProgram program;
    const Thing barrier = program.barrier("barrier", OpProgram::MostTasks);
    for (int i = 0; i < OpProgram::MostTasks; ++i)
        program.addTask("task").await(barrier);
    OpRun run(program);
    const Driven driven = drive(run, Uniform(1));
    EXPECT_TRUE(driven.ended);
    EXPECT_EQ(driven.outcome.kind, Outcome::Kind::Ended);
    EXPECT_EQ(driven.schedule.steps.size(), 2u * OpProgram::MostTasks - 1); // the last one passes
}

TEST(Replay, SaysWhenTheProgramIsAnother)
{
    const OpProgram program = counter(2, 2);
    OpRun run(program);
    const Schedule schedule = drive(run, Uniform(1)).schedule;
    const OpProgram programLonger = counter(2, 3);
    OpRun longer(programLonger);
    const Replay other = replay(longer, schedule);
    EXPECT_EQ(other.kind, Replay::Kind::AnotherProgram);
    EXPECT_EQ(other.steps, 0u);
}

TEST(Replay, SaysWhenAStepCannotBeTakenAndWhich)
{
    const OpProgram program = counter(2, 2);
    Moody run(program);
    const Schedule schedule = drive(run, Uniform(1)).schedule;
    EXPECT_EQ(replay(run, schedule).kind, Replay::Kind::Same);
    run.mostSteps = 5;
    const Replay astray = replay(run, schedule);
    EXPECT_EQ(astray.kind, Replay::Kind::Astray);
    EXPECT_EQ(astray.steps, 5u);
}

TEST(Replay, KnowsActorsThatAreNotThere)
{
    const OpProgram program = counter(2, 1);
    OpRun run(program);
    const Replay astray = replay(run, {run.fingerprint(), {1, 200}});
    EXPECT_EQ(astray.kind, Replay::Kind::Astray);
    EXPECT_EQ(astray.steps, 1u);
}

TEST(Replay, TakesNoMoreStepsThanThereAre)
{
    const OpProgram program = counter(2, 1);
    OpRun run(program);
    Schedule schedule = drive(run, RoundRobin()).schedule;
    schedule.steps.resize(3);
    EXPECT_EQ(replay(run, schedule).steps, 3u);
    EXPECT_FALSE(run.enabled().empty());
}
