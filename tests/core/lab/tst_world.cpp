// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/drive.h"
#include "core/lab/oprun.h"

#include <gtest/gtest.h>

using namespace trama::lab;
using trama::Time;
using namespace std::chrono_literals;

namespace
{

Outcome runInTurn(const OpProgram &program, Time *end = nullptr)
{
    OpRun run(program, ClockRule::Patient);
    RoundRobin policy;
    const Driven driven = drive(run, policy);
    if (end != nullptr)
        *end = run.world().now();
    return driven.outcome;
}

} // namespace

TEST(World, TenSleepsOfTwoSecondsEndAtTwoSeconds)
{
    OpProgram program;
    for (int i = 0; i < 10; ++i)
        program.addTask("sleeper").sleep(2s);
    Time end{};
    EXPECT_EQ(runInTurn(program, &end).kind, Outcome::Kind::Ended);
    EXPECT_EQ(end, Time(2s));
}

TEST(World, ATimeoutGivesUp)
{
    OpProgram program;
    const Thing lock = program.lock("lock");
    const Thing output = program.output();
    program.addTask("holder").acquire(lock).sleep(5s).release(lock);
    program.addTask("waiter").acquire(lock, 3s, 0).print(output, reg(0));
    Time end{};
    EXPECT_EQ(runInTurn(program, &end).text, "0\n");
    EXPECT_EQ(end, Time(5s));
}

TEST(World, ANotifyThatNobodyHearsIsLost)
{
    OpProgram program;
    const Thing lock = program.lock("lock");
    const Thing condition = program.condition("condition", lock);
    program.addTask("notifier").acquire(lock).notify(condition).release(lock);
    program.addTask("waiter").acquire(lock).await(condition).release(lock);
    const Outcome outcome = runInTurn(program); // the notifier's turn is first
    EXPECT_EQ(outcome.kind, Outcome::Kind::Deadlocked);
    EXPECT_EQ(outcome.fault, "waiter waits: wait condition\n");
}

TEST(World, WhatPythonRaises)
{
    OpProgram program;
    const Thing lock = program.lock("lock");
    const Thing bounded = program.boundedSemaphore("bounded", 1);
    const Thing condition = program.condition("condition", lock);
    program.addTask("A").release(lock);
    program.addTask("B").release(bounded);
    program.addTask("C").notify(condition);
    EXPECT_EQ(runInTurn(program).fault, "A: RuntimeError: release unlocked lock\n"
                                        "B: ValueError: semaphore or lock released too many times\n"
                                        "C: RuntimeError: cannot wait on un-acquired lock\n");
}

TEST(World, WhyATaskCannotGo)
{
    World world;
    const Thing lock = world.add(Kind::Lock);
    const Actor holder = world.addTask();
    const Actor waiter = world.addTask();
    Done done;
    world.pend(holder, {Act::Acquire, lock, 0, 0, Forever});
    world.perform(holder, done);
    world.pend(waiter, {Act::Acquire, lock, 0, 0, Forever});
    EXPECT_FALSE(world.enabled(waiter));
    EXPECT_EQ(world.blockage(waiter).thing, lock);
    EXPECT_EQ(world.blockage(waiter).holder, holder);
    EXPECT_EQ(world.blockage(waiter).act, Act::Acquire);
}

TEST(World, QueuesGiveInTheirOrder)
{
    const std::pair<Kind, const char *> rows[] = {
        {Kind::Fifo, "3\n1\n2\n"}, {Kind::Lifo, "2\n1\n3\n"}, {Kind::Priority, "1\n2\n3\n"}};
    for (const auto &[kind, printed] : rows) {
        OpProgram program;
        const Thing queue = program.queue(kind, "queue");
        const Thing output = program.output();
        OpTask &task = program.addTask("task");
        task.put(queue, 3).put(queue, 1).put(queue, 2);
        for (int i = 0; i < 3; ++i)
            task.get(queue, 0).print(output, reg(0));
        EXPECT_EQ(runInTurn(program).text, printed);
    }
}

TEST(World, ABarrierThatIsBrokenRaisesInAllWhoStandAtIt)
{
    OpProgram program;
    const Thing barrier = program.barrier("barrier", 3);
    program.addTask("A").await(barrier);
    program.addTask("B").await(barrier, 1s);
    EXPECT_EQ(runInTurn(program).fault, "A: BrokenBarrierError\nB: BrokenBarrierError\n");
}
