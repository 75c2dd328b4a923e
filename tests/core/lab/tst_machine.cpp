// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/machine.h"

#include "tests/support/workshop.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <gtest/gtest.h>
#include <map>
#include <new>
#include <sstream>

using namespace trama;
using namespace trama::lab;
using namespace std::chrono_literals;

namespace
{

constexpr std::uint16_t Main = 1; ///< a process
constexpr Time Ever = Time::max();

MachineSettings settings(int cores, Interpreter interpreter = Interpreter::WithGil)
{
    MachineSettings settings;
    settings.cores = cores;
    settings.interpreter = interpreter;
    settings.jitter = 0;
    return settings;
}

enum class Kind { Threads, Processes };

/// How long so many tasks take that compute that long, each in so many steps.
Time elapsed(const MachineSettings &settings, Kind kind, int tasks, Time each, int steps = 1)
{
    Workshop workshop(settings);
    for (int i = 0; i < tasks; ++i) {
        const auto actor = static_cast<Actor>(FirstTask + i);
        workshop.add(actor, kind == Kind::Threads ? Main : actor, Script(steps, each / steps));
    }
    return workshop.run();
}

/// Never two on a core, never a task on two; with a GIL never two tasks of a process on cores, and
/// only its holder; times never go back.
void checkRules(const Workshop &workshop, const MachineSettings &settings)
{
    std::map<int, Actor> cores;
    std::map<std::uint16_t, Actor> holders;
    std::map<Actor, int> places;
    Time now{};
    for (const MachineEvent &event : workshop.events()) {
        ASSERT_GE(event.time, now);
        now = event.time;
        switch (event.verb) {
        case Verb::CoreOn:
            ASSERT_LT(event.core, settings.cores);
            ASSERT_TRUE(cores.insert({event.core, event.actor}).second);
            ASSERT_TRUE(places.insert({event.actor, event.core}).second);
            if (settings.interpreter == Interpreter::WithGil) {
                ASSERT_EQ(holders.at(event.process), event.actor);
            }
            break;
        case Verb::CoreOff:
            ASSERT_EQ(cores.at(event.core), event.actor);
            cores.erase(event.core);
            places.erase(event.actor);
            break;
        case Verb::GilTake:
            ASSERT_TRUE(holders.insert({event.process, event.actor}).second);
            break;
        case Verb::GilDrop:
            ASSERT_EQ(holders.at(event.process), event.actor);
            holders.erase(event.process);
            break;
        default:
            break;
        }
    }
    EXPECT_TRUE(cores.empty());
    EXPECT_TRUE(holders.empty());
}

/// An event a line; times in microseconds.
std::string text(const std::vector<MachineEvent> &events)
{
    std::ostringstream text;
    for (const MachineEvent &event : events) {
        text << event.time / 1us << ' ' << int(event.actor) << ' ' << nameOf(event.verb);
        if (event.core >= 0)
            text << ' ' << int(event.core);
        if (event.detail != 0)
            text << " (" << int(event.detail) << ')';
        text << '\n';
    }
    return text.str();
}

struct ClaimRow
{
    const char *name;
    int cores;
    Interpreter interpreter;
    Kind kind;
    int tasks;
    Time takes;
};

class Claims : public testing::TestWithParam<ClaimRow>
{
};

} // namespace

TEST_P(Claims, AHundredMillisecondsOfWorkEach)
{
    const ClaimRow &row = GetParam();
    for (const int steps : {1, 100})
        EXPECT_EQ(elapsed(settings(row.cores, row.interpreter), row.kind, row.tasks, 100ms, steps),
                  row.takes)
            << steps;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Claims,
    testing::Values(
        ClaimRow{"OneThread", 4, Interpreter::WithGil, Kind::Threads, 1, 100ms},
        ClaimRow{"FourThreadsOneCore", 1, Interpreter::WithGil, Kind::Threads, 4, 400ms},
        ClaimRow{"FourThreadsFourCores", 4, Interpreter::WithGil, Kind::Threads, 4, 400ms},
        ClaimRow{"SixteenThreadsSixteenCores", 16, Interpreter::WithGil, Kind::Threads, 16, 1600ms},
        ClaimRow{"FourFreeThreadsFourCores", 4, Interpreter::FreeThreaded, Kind::Threads, 4, 100ms},
        ClaimRow{"FourFreeThreadsTwoCores", 2, Interpreter::FreeThreaded, Kind::Threads, 4, 200ms},
        ClaimRow{"FourFreeThreadsOneCore", 1, Interpreter::FreeThreaded, Kind::Threads, 4, 400ms},
        ClaimRow{"SixteenFreeThreads", 16, Interpreter::FreeThreaded, Kind::Threads, 16, 100ms},
        ClaimRow{"FourProcessesFourCores", 4, Interpreter::WithGil, Kind::Processes, 4, 100ms},
        ClaimRow{"FourProcessesTwoCores", 2, Interpreter::WithGil, Kind::Processes, 4, 200ms},
        ClaimRow{"EightProcessesFourCores", 4, Interpreter::WithGil, Kind::Processes, 8, 200ms},
        ClaimRow{"SixteenProcesses", 16, Interpreter::WithGil, Kind::Processes, 16, 100ms},
        ClaimRow{"AllThatThereCanBe", 16, Interpreter::WithGil, Kind::Processes, 240, 1500ms}),
    [](const auto &row) { return row.param.name; });

TEST(Machine, ThreadsHandTheGilOverEachSwitchInterval)
{
    Workshop workshop(settings(4));
    for (Actor actor = 1; actor <= 4; ++actor)
        workshop.add(actor, Main, {20ms});
    EXPECT_EQ(workshop.run(), 80ms);
    std::vector<Actor> order;
    Time previous = -5ms;
    for (const MachineEvent &event : workshop.events()) {
        if (event.verb != Verb::GilTake)
            continue;
        EXPECT_EQ(event.time - previous, 5ms);
        previous = event.time;
        order.push_back(event.actor);
    }
    EXPECT_EQ(order, (std::vector<Actor>{1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4}));
}

TEST(Machine, AnotherSwitchInterval)
{
    MachineSettings fast = settings(2);
    fast.switchInterval = 1ms;
    Workshop workshop(fast);
    workshop.add(1, Main, {10ms});
    workshop.add(2, Main, {10ms});
    EXPECT_EQ(workshop.run(), 20ms);
    EXPECT_EQ(workshop.times(Verb::GilRequest).size(), 18u); // each ms, until the first has ended
}

TEST(Machine, ATaskThatWakesGetsTheGilAfterTheSwitchInterval)
{
    Workshop workshop(settings(2));
    workshop.add(1, Main, {100ms});
    workshop.add(2, Main, {-7ms, 1ms}); // sleeps first
    workshop.run();
    EXPECT_EQ(text(workshop.events()), "0 1 gil_take\n"
                                       "0 1 core_on 0\n"
                                       "7000 2 gil_wait\n"
                                       "12000 2 gil_request\n"
                                       "12000 1 gil_drop (1)\n"
                                       "12000 1 gil_wait\n"
                                       "12000 1 core_off 0 (2)\n"
                                       "12000 2 gil_take (1)\n"
                                       "12000 2 core_on 0\n"
                                       "13000 2 gil_drop (1)\n"
                                       "13000 2 core_off 0 (3)\n"
                                       "13000 1 gil_take (1)\n"
                                       "13000 1 core_on 0\n"
                                       "101000 1 gil_drop\n"
                                       "101000 1 core_off 0 (3)\n");
}

// CPython's waiter begins its interval anew when there was a switch in it, and does not ask then.
TEST(Machine, WhoSawASwitchWhileItWaitedWaitsOneMoreInterval)
{
    Workshop workshop(settings(4));
    workshop.add(1, Main, {6ms});
    workshop.add(2, Main, {-3ms, 50ms}); // takes it at 6 ms, when the first has ended
    workshop.add(3, Main, {-4ms, 1ms});  // sees that at 9 ms, asks at 14 ms
    workshop.run();
    EXPECT_EQ(workshop.times(Verb::GilRequest), (std::vector<Time>{14ms}));
    EXPECT_EQ(workshop.endOf(3), 15ms);
}

TEST(Machine, WhoWaitedLongestForTheGilTakesIt)
{
    Workshop workshop(settings(4));
    workshop.add(4, Main, {100ms});
    workshop.add(1, Main, {-3ms, 1ms});
    workshop.add(2, Main, {-2ms, 1ms});
    workshop.add(3, Main, {-1ms, 1ms});
    workshop.run();
    EXPECT_EQ(workshop.endOf(3), 7ms);
    EXPECT_EQ(workshop.endOf(2), 8ms);
    EXPECT_EQ(workshop.endOf(1), 9ms);
}

// Why waiting for input or output does not keep other threads from computing.
TEST(Machine, WhoSleepsDoesNotHoldTheGil)
{
    Workshop workshop(settings(1));
    for (Actor actor = 1; actor <= 3; ++actor)
        workshop.add(actor, Main, {1ms, -100ms, 1ms});
    EXPECT_EQ(workshop.run(), 104ms); // the third computes until 3 ms, sleeps, computes
    EXPECT_TRUE(workshop.times(Verb::GilRequest).empty());
}

// The convoy: a task of short steps pays a switch interval for each of its waits.
TEST(Machine, ShortStepsWithWaitsStarveBesideAComputation)
{
    Workshop workshop(settings(2));
    workshop.add(1, Main, {1000ms});
    Script script;
    for (int i = 0; i < 10; ++i) {
        script.push_back(-1ms);
        script.push_back(1ms);
    }
    workshop.add(2, Main, script);
    workshop.run();
    EXPECT_EQ(workshop.endOf(2), 10 * (1ms + 5ms + 1ms));
}

TEST(Machine, MoreTasksThanCoresTakeTurnsBySlices)
{
    MachineSettings one = settings(1);
    one.timeSlice = 3ms;
    Workshop workshop(one);
    workshop.add(1, 1, {8ms});
    workshop.add(2, 2, {4ms});
    EXPECT_EQ(workshop.run(), 12ms);
    EXPECT_EQ(workshop.times(Verb::CoreOn), (std::vector<Time>{0ms, 3ms, 6ms, 9ms, 10ms}));
    std::map<OffReason, int> reasons;
    for (const MachineEvent &event : workshop.events())
        if (event.verb == Verb::CoreOff)
            ++reasons[OffReason(event.detail)];
    EXPECT_EQ(reasons[OffReason::Preempted], 3);
    EXPECT_EQ(reasons[OffReason::Ended], 2);
}

TEST(Machine, NobodyIsPreemptedWhereThereAreCoresEnough)
{
    Workshop workshop(settings(4));
    for (Actor actor = 1; actor <= 4; ++actor)
        workshop.add(actor, actor, {100ms});
    workshop.run();
    EXPECT_EQ(workshop.times(Verb::CoreOn).size(), 4u);
}

TEST(Machine, WhoComesLateTakesTheCoreOfWhoHasHadItsSlice)
{
    Workshop workshop(settings(1));
    workshop.add(1, 1, {20ms});
    workshop.add(2, 2, {-10ms, 2ms});
    workshop.run();
    EXPECT_EQ(workshop.endOf(2), 12ms);
    EXPECT_EQ(workshop.endOf(1), 22ms);
}

TEST(Machine, OnlyAsManyGiveWayAsAreWaitedFor)
{
    Workshop workshop(settings(4));
    for (Actor actor = 1; actor <= 4; ++actor)
        workshop.add(actor, actor, {20ms});
    workshop.add(5, 5, {-10ms, 1ms});
    workshop.run();
    int preempted = 0;
    for (const MachineEvent &event : workshop.events())
        if (event.verb == Verb::CoreOff && event.detail == std::uint8_t(OffReason::Preempted))
            ++preempted;
    EXPECT_EQ(preempted, 1);
    EXPECT_EQ(workshop.endOf(1), 21ms); // it came first of those who are on cores
    EXPECT_EQ(workshop.endOf(2), 20ms);
}

TEST(Machine, ATaskComesBackToItsCore)
{
    Workshop workshop(settings(3, Interpreter::FreeThreaded));
    workshop.add(1, Main, {1ms, -10ms, 1ms});
    workshop.add(2, Main, {2ms, -5ms, 1ms});
    workshop.add(3, Main, {3ms, -1ms, 1ms});
    workshop.run();
    std::map<Actor, std::vector<int>> cores;
    for (const MachineEvent &event : workshop.events())
        if (event.verb == Verb::CoreOn)
            cores[event.actor].push_back(event.core);
    EXPECT_EQ(cores[1], (std::vector<int>{0, 0}));
    EXPECT_EQ(cores[2], (std::vector<int>{1, 1}));
    EXPECT_EQ(cores[3], (std::vector<int>{2, 2}));
}

// Who holds a GIL and has no core cannot drop it, until it is its turn again.
TEST(Machine, APreemptedHolderDropsTheGilWhenItsTurnComes)
{
    MachineSettings one = settings(1);
    one.switchInterval = 5ms;
    one.timeSlice = 4ms;
    Workshop workshop(one);
    workshop.add(1, 1, {50ms});
    workshop.add(2, 1, {50ms});
    workshop.add(3, 2, {50ms});
    EXPECT_EQ(workshop.run(), 150ms);
    checkRules(workshop, one);
    const std::string begin = "0 1 gil_take\n"
                              "0 2 gil_wait\n"
                              "0 3 gil_take\n"
                              "0 1 core_on 0\n"
                              "4000 1 core_off 0 (1)\n"
                              "4000 3 core_on 0\n"
                              "5000 2 gil_request\n"
                              "8000 3 core_off 0 (1)\n"
                              "8000 1 gil_drop (1)\n"
                              "8000 1 gil_wait\n"
                              "8000 2 gil_take (1)\n"
                              "8000 2 core_on 0\n";
    EXPECT_EQ(text(workshop.events()).substr(0, begin.size()), begin);
}

TEST(Machine, StopsAtTheLimit)
{
    Machine machine(settings(1));
    const MachineSink nobody = [](const MachineEvent &) {};
    machine.arrive(1, Main, 10ms, nobody);
    EXPECT_EQ(machine.run(4ms, nobody), NoActor);
    EXPECT_EQ(machine.now(), 4ms);
    EXPECT_EQ(machine.run(3ms, nobody), NoActor); // time does not go back
    EXPECT_EQ(machine.now(), 4ms);
    EXPECT_EQ(machine.run(10ms, nobody), 1); // at the limit itself
    EXPECT_EQ(machine.now(), 10ms);
    EXPECT_EQ(machine.actorOn(0), 1);
    EXPECT_EQ(machine.gilHolder(Main), 1);
    machine.leave(1, OffReason::Ended, nobody);
    EXPECT_TRUE(machine.idle());
    EXPECT_EQ(machine.gilHolder(Main), NoActor);
    EXPECT_EQ(machine.run(Ever, nobody), NoActor); // there is nobody to let time pass for
    EXPECT_EQ(machine.now(), 10ms);
    machine.setNow(5ms);
    EXPECT_EQ(machine.now(), 10ms);
    machine.setNow(15ms);
    EXPECT_EQ(machine.now(), 15ms);
}

TEST(Machine, TasksThatAreReadyAtOnceGoInTheOrderInWhichTheyCame)
{
    Machine machine(settings(4, Interpreter::FreeThreaded));
    const MachineSink nobody = [](const MachineEvent &) {};
    for (const Actor actor : {3, 1, 2})
        machine.arrive(actor, Main, 5ms, nobody);
    for (const Actor expected : {3, 1, 2, 3, 1, 2}) {
        const Actor actor = machine.run(Ever, nobody);
        EXPECT_EQ(actor, expected);
        machine.arrive(actor, Main, 5ms, nobody);
    }
    EXPECT_EQ(machine.now(), 10ms);
}

TEST(Machine, OfTasksThatAreDoneAtOnceTheOneGoesThatBeganItsStepFirst)
{
    Workshop workshop(settings(2, Interpreter::FreeThreaded));
    workshop.add(1, Main, {2ms, 2ms, 2ms}); // the last from 4 ms on
    workshop.add(2, Main, {3ms, 3ms});      // from 3 ms on
    workshop.run();
    const std::vector<std::pair<Time, Actor>> last(workshop.steps().end() - 2,
                                                   workshop.steps().end());
    EXPECT_EQ(last, (std::vector<std::pair<Time, Actor>>{{6ms, 2}, {6ms, 1}}));
}

TEST(Machine, AStepThatNeedsNoTimeStillNeedsItsTurn)
{
    Machine machine(settings(2));
    const MachineSink nobody = [](const MachineEvent &) {};
    machine.arrive(1, Main, 2ms, nobody);
    machine.arrive(2, Main, 0ms, nobody);
    EXPECT_EQ(machine.run(Ever, nobody), 1);
    machine.leave(1, OffReason::Waiting, nobody);
    EXPECT_EQ(machine.run(Ever, nobody), 2);
    EXPECT_EQ(machine.now(), 2ms);
}

TEST(Machine, WhoIsTakenAwayWhileItWaitsIsGone)
{
    Machine machine(settings(1));
    const MachineSink nobody = [](const MachineEvent &) {};
    machine.arrive(1, Main, 20ms, nobody);
    machine.arrive(2, Main, 20ms, nobody);
    machine.arrive(3, 2, 20ms, nobody);
    EXPECT_EQ(machine.run(1ms, nobody), NoActor);
    machine.leave(2, OffReason::Ended, nobody); // waited for the GIL
    machine.leave(3, OffReason::Ended, nobody); // waited for the core
    EXPECT_EQ(machine.gilHolder(2), NoActor);
    EXPECT_EQ(machine.run(Ever, nobody), 1);
    EXPECT_EQ(machine.now(), 20ms);
}

namespace
{

Script randomScript(Random &random, Time &computed)
{
    Script script;
    for (int i = 0; i < 40; ++i) {
        const Time time(static_cast<std::int64_t>(random.below(9'000'000)));
        const bool sleeps = random.below(4) == 0;
        script.push_back(sleeps ? -time : time);
        computed += sleeps ? Time(0) : time;
    }
    return script;
}

} // namespace

TEST(Machine, WhateverTheTasksDoTheRulesHoldAndEachGetsWhatItWanted)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        MachineSettings any = settings(1 + static_cast<int>(random.below(16)));
        any.interpreter = random.below(3) == 0 ? Interpreter::FreeThreaded : Interpreter::WithGil;
        any.switchInterval = Time(std::chrono::microseconds(100 + random.below(6'000)));
        any.timeSlice = Time(std::chrono::microseconds(100 + random.below(4'000)));
        const std::uint64_t processes = 1 + random.below(6);
        Workshop workshop(any);
        std::map<Actor, Time> wanted;
        for (Actor actor = 1; actor <= 30; ++actor) {
            const auto process = static_cast<std::uint16_t>(random.below(processes));
            Script script = randomScript(random, wanted[actor]);
            workshop.add(actor, process, std::move(script));
        }
        workshop.run();
        checkRules(workshop, any);
        for (const auto &[actor, time] : wanted)
            EXPECT_EQ(workshop.onCore(actor), time) << int(actor);
    }
}

TEST(Machine, CoresDoNotIdleWhileTasksWantThem)
{
    // 7 free threads of 30 ms on 4 cores: at best 52.5 ms, and a slice more where the last are
    // uneven.
    const Time takes = elapsed(settings(4, Interpreter::FreeThreaded), Kind::Threads, 7, 30ms);
    EXPECT_GE(takes, 52'500us);
    EXPECT_LE(takes, 52'500us + 3ms);
}

TEST(Machine, IsTheSameEachTime)
{
    const auto run = [](std::uint64_t seed) {
        MachineSettings varied = settings(2);
        varied.jitter = 0.01;
        varied.seed = seed;
        Workshop workshop(varied);
        for (Actor actor = 1; actor <= 6; ++actor)
            workshop.add(actor, actor % 3, {7ms, -2ms, 9ms, 11ms});
        workshop.run();
        return text(workshop.events());
    };
    EXPECT_EQ(run(7), run(7));
    EXPECT_NE(run(7), run(8));
}

// The state can lie in memory that processes share, at different addresses.
TEST(Machine, GoesOnFromACopyOfItsBytes)
{
    const MachineSink nobody = [](const MachineEvent &) {};
    MachineSettings varied = settings(2);
    varied.jitter = 0.05;
    Machine machine(varied);
    for (Actor actor = 1; actor <= 5; ++actor)
        machine.arrive(actor, actor % 2, 10ms, nobody);
    machine.run(8ms, nobody);
    alignas(Machine) std::array<std::byte, sizeof(Machine)> bytes;
    std::memcpy(bytes.data(), static_cast<const void *>(&machine), sizeof(Machine));
    auto &copy = *std::launder(reinterpret_cast<Machine *>(bytes.data()));
    for (int i = 0; i < 50; ++i) {
        const Actor actor = machine.run(Ever, nobody);
        ASSERT_EQ(copy.run(Ever, nobody), actor);
        ASSERT_EQ(copy.now(), machine.now());
        for (Machine *one : {&machine, &copy})
            one->arrive(actor, actor % 2, 3ms, nobody);
    }
}

TEST(Machine, JitterStaysInItsBoundsAndIsNotNothing)
{
    MachineSettings varied = settings(1);
    varied.jitter = 0.01;
    varied.seed = 42;
    Workshop workshop(varied);
    workshop.add(1, Main, Script(1000, Time(1ms)));
    workshop.run();
    Time shortest = Ever;
    Time longest{};
    Time previous{};
    for (const auto &[time, actor] : workshop.steps()) {
        shortest = std::min(shortest, time - previous);
        longest = std::max(longest, time - previous);
        previous = time;
    }
    EXPECT_GE(shortest, 990us);
    EXPECT_LE(longest, 1010us);
    EXPECT_LT(shortest, 991us);
    EXPECT_GT(longest, 1009us);
    EXPECT_NEAR(seconds(workshop.machine().now()), 1.0, 0.001);
}

// Or else comparing two machines would compare two workloads.
TEST(Machine, JitterOfATaskDoesNotDependOnTheMachine)
{
    const auto onCores = [](int cores) {
        MachineSettings varied = settings(cores);
        varied.jitter = 0.2;
        Workshop workshop(varied);
        for (Actor actor = 1; actor <= 4; ++actor)
            workshop.add(actor, actor, {10ms, 10ms, 10ms});
        workshop.run();
        std::vector<Time> times;
        for (Actor actor = 1; actor <= 4; ++actor)
            times.push_back(workshop.onCore(actor));
        return times;
    };
    EXPECT_EQ(onCores(1), onCores(4));
    EXPECT_NE(onCores(4)[0], onCores(4)[1]);
}

TEST(Machine, TakesTheNearestOfWhatItsSettingsMayBe)
{
    MachineSettings wild = settings(1000);
    wild.switchInterval = 0ms;
    wild.timeSlice = -1ms;
    EXPECT_EQ(elapsed(wild, Kind::Processes, 32, 1ms), 2ms); // 16 cores
    EXPECT_EQ(elapsed(wild, Kind::Threads, 2, 1ms), 2ms);
    wild.cores = 0;
    EXPECT_EQ(elapsed(wild, Kind::Processes, 3, 1ms), 3ms); // one core
    wild.jitter = 7;
    EXPECT_LE(elapsed(wild, Kind::Threads, 1, 1ms), 2ms);
    Machine machine(wild);
    machine.arrive(1, Main, Ever, [](const MachineEvent &) {});
    EXPECT_EQ(machine.run(1h, [](const MachineEvent &) {}), NoActor);
}
