// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/shrink.h"

#include "core/lab/explorer.h"
#include "core/lab/oprun.h"
#include "core/lab/report.h"
#include "tests/support/opprograms.h"

#include <gtest/gtest.h>
#include <map>

using namespace trama::lab;

namespace
{

OpProgram counter(int threads, int times)
{
    return programs::lostUpdate(threads, times, programs::MainTask::StartsJoinsPrints);
}

Wanted prints(std::string text)
{
    return [text = std::move(text)](const Outcome &outcome) { return outcome.text == text; };
}

bool deadlocks(const Outcome &outcome)
{
    return outcome.kind == Outcome::Kind::Deadlocked;
}

Driven again(Execution &execution, const Schedule &schedule)
{
    std::size_t next = 0;
    const auto choose = [&](ActorSet) {
        return next < schedule.steps.size() ? schedule.steps[next++] : NoActor;
    };
    EXPECT_EQ(replay(execution, schedule).kind, Replay::Kind::Same);
    return drive(execution, choose);
}

} // namespace

// What a learner wants to see of a lost update is one preemption: between its read and its write.
TEST(Shrink, LeavesALostUpdateItsOnePreemption)
{
    const OpProgram program = counter(2, 4);
    OpRun run(program);
    const auto loses = [](const Outcome &outcome) { return outcome.text != "8\n"; };
    int shrunk = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const Driven driven = drive(run, Uniform(seed));
        if (!loses(driven.outcome))
            continue;
        ++shrunk;
        const Schedule least = shrink(run, driven.schedule, loses);
        const Driven repeated = again(run, least);
        EXPECT_TRUE(repeated.ended);
        EXPECT_TRUE(loses(repeated.outcome));
        EXPECT_EQ(repeated.preemptions, 1u) << seed << " " << toText(least);
    }
    EXPECT_GT(shrunk, 10);
}

// Two tasks add 1 three times. One that reads, gives way until the other has ended, and writes
// leaves 3: one preemption. To leave more, the other must give way as well; to leave 2, its first
// addition must be overwritten, and what was written be read before the last.
TEST(Shrink, FindsTheLeastThatAnyOrderNeeds)
{
    const std::map<std::string, std::size_t> least = {
        {"2\n", 4}, {"3\n", 1}, {"4\n", 2}, {"5\n", 2}, {"6\n", 0}};
    const OpProgram program = counter(2, 3);
    OpRun run(program);
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        const Driven driven = drive(run, Uniform(seed));
        const std::string &text = driven.outcome.text;
        if (++seen[text] > 15)
            continue;
        const Schedule shrunk = shrink(run, driven.schedule, prints(text));
        EXPECT_EQ(again(run, shrunk).preemptions, least.at(text)) << text << toText(shrunk);
    }
    EXPECT_EQ(seen.size(), least.size());
}

// Far too many orders to try them all: joining stretches alone must come near.
TEST(Shrink, ComesNearTheLeastOfALargeProgramToo)
{
    const OpProgram program = counter(9, 4);
    OpRun run(program);
    const auto loses = [](const Outcome &outcome) { return outcome.text != "36\n"; };
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const Driven driven = drive(run, Uniform(seed));
        EXPECT_GT(driven.preemptions, 40u);
        const Driven least = again(run, shrink(run, driven.schedule, loses, 600));
        EXPECT_TRUE(loses(least.outcome));
        EXPECT_LE(least.preemptions, 2u) << toText(least.schedule);
    }
}

// The writer goes first, then the reader, then another one, then the writer again.
TEST(Shrink, JoinsWhereTheWriterIsWhenItMustComeBeforeTheReader)
{
    OpProgram program;
    const Thing x = program.variable("x");
    const Thing output = program.output();
    program.addTask("reader").read(x, 0).print(output, reg(0));
    program.addTask("writer").write(x, 1).write(x, 1);
    program.addTask("other").write(x, 1);
    OpRun run(program);
    const Schedule schedule{run.fingerprint(), {2, 1, 1, 3, 2}};
    EXPECT_EQ(shrink(run, schedule, prints("1\n"), 4).steps, (std::vector<Actor>{2, 2, 1, 1, 3}));
}

TEST(Shrink, JoinsWhereTheWriterEndsWhenItMustComeAfterTheReader)
{
    OpProgram program;
    const Thing x = program.variable("x");
    const Thing output = program.output();
    program.addTask("writer").write(x, 0).write(x, 1);
    program.addTask("reader").read(x, 0).print(output, reg(0));
    program.addTask("other").read(x, 0);
    OpRun run(program);
    const Schedule schedule{run.fingerprint(), {1, 2, 2, 3, 1}};
    EXPECT_EQ(shrink(run, schedule, prints("0\n"), 2).steps, (std::vector<Actor>{2, 2, 3, 1, 1}));
}

TEST(Shrink, KeepsADeadlock)
{
    const OpProgram program = programs::philosophers(4, programs::Forks::LeftFirst);
    OpRun run(program);
    int shrunk = 0;
    for (std::uint64_t seed = 0; seed < 400 && shrunk < 10; ++seed) {
        const Driven driven = drive(run, Uniform(seed));
        if (!deadlocks(driven.outcome))
            continue;
        ++shrunk;
        const Driven repeated = again(run, shrink(run, driven.schedule, deadlocks));
        EXPECT_TRUE(deadlocks(repeated.outcome));
        EXPECT_EQ(repeated.preemptions, 1u); // the first has a fork, the others block one another
    }
    EXPECT_EQ(shrunk, 10);
}

TEST(Shrink, ComesToTheOrderWithoutPreemptionsWhereAnyWillDo)
{
    const OpProgram program = counter(3, 3);
    OpRun run(program);
    const Driven driven = drive(run, Uniform(3));
    EXPECT_GT(driven.preemptions, 3u);
    const auto any = [](const Outcome &outcome) { return outcome.kind == Outcome::Kind::Ended; };
    const Schedule least = shrink(run, driven.schedule, any);
    EXPECT_EQ(again(run, least).preemptions, 0u);
    EXPECT_EQ(switches(least.steps), 4u); // main, each of the three, main
}

TEST(Shrink, GivesBackWhatItCannotMakeLess)
{
    const OpProgram program = counter(2, 2);
    OpRun run(program);
    const Schedule schedule = drive(run, Uniform(4)).schedule;
    const auto never = [](const Outcome &) { return false; };
    const auto always = [](const Outcome &) { return true; };
    EXPECT_EQ(shrink(run, schedule, never), schedule);
    EXPECT_EQ(shrink(run, schedule, always, 0), schedule);
    const OpProgram programAnother = counter(2, 3);
    OpRun another(programAnother);
    EXPECT_EQ(shrink(another, schedule, always), schedule);
}

TEST(Shrink, SaysWhetherFewerWereFoundToBeTooFew)
{
    const OpProgram program = counter(2, 2);
    OpRun run(program);
    const auto loses = [](const Outcome &outcome) { return outcome.text != "4\n"; };
    std::uint64_t seed = 0;
    while (!loses(drive(run, Uniform(seed)).outcome))
        ++seed;
    const Driven driven = drive(run, Uniform(seed));
    std::size_t made = 0;
    const auto attempting = [&](std::size_t most) {
        return [&, most](const std::vector<Actor> &steps, std::size_t) -> std::optional<Attempt> {
            if (made == most)
                return std::nullopt; // somebody ends the search
            ++made;
            Attempt attempt;
            std::size_t next = 0;
            attempt.driven = drive(run, [&](ActorSet enabled) {
                attempt.enabled.push_back(enabled);
                while (next < steps.size())
                    if (const Actor wished = steps[next++]; enabled.has(wished))
                        return wished;
                return enabled.first();
            });
            return attempt;
        };
    };
    const Shrunk whole = shrink(attempting(100'000), driven.schedule.steps, loses, 100'000);
    EXPECT_EQ(whole.search, Shrunk::Search::Complete);
    EXPECT_EQ(whole.preemptions, 1u);
    EXPECT_EQ(whole.preemptionsBefore, driven.preemptions);
    EXPECT_EQ(whole.executions, made);
    const Shrunk bounded = shrink(attempting(100'000), driven.schedule.steps, loses, 2);
    EXPECT_EQ(bounded.search, Shrunk::Search::Ended);
    EXPECT_EQ(bounded.executions, 2u);
    made = 0;
    const Shrunk ended = shrink(attempting(3), driven.schedule.steps, loses, 100'000);
    EXPECT_EQ(ended.search, Shrunk::Search::Ended);
    EXPECT_EQ(ended.executions, 3u);
    const auto never = [](const Outcome &) { return false; };
    const Shrunk vain = shrink(attempting(100'000), driven.schedule.steps, never, 10);
    EXPECT_EQ(vain.search, Shrunk::Search::Vain);
    EXPECT_EQ(vain.steps, driven.schedule.steps);
}

TEST(Shrink, KeepsToItsNumberOfExecutions)
{
    const OpProgram program = counter(3, 4);
    OpRun run(program);
    const Schedule schedule = drive(run, Uniform(9)).schedule;
    int executions = 0;
    const auto counted = [&](const Outcome &) {
        return ++executions == 1; // nothing that is found is better
    };
    shrink(run, schedule, counted, 7);
    EXPECT_EQ(executions, 7);
}
