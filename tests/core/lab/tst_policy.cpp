// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/policy.h"

#include "core/lab/drive.h"
#include "core/lab/oprun.h"
#include "tests/support/opprograms.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>

using namespace trama::lab;

namespace
{

std::vector<Actor> chosen(Policy policy, const std::vector<ActorSet> &sets)
{
    std::vector<Actor> actors;
    for (const ActorSet &set : sets)
        actors.push_back(policy.choose(set));
    return actors;
}

template <typename Seeded, typename Wanted>
int countOfSeeds(const OpProgram &program, int seeds, Seeded policyOf, Wanted wanted)
{
    OpRun run(program);
    int found = 0;
    for (int seed = 0; seed < seeds; ++seed)
        found += wanted(drive(run, policyOf(static_cast<std::uint64_t>(seed))).outcome) ? 1 : 0;
    return found;
}

/// Whether the count of so many draws fits a probability, with five standard deviations of room.
void expectProbability(int count, int draws, double probability)
{
    EXPECT_NEAR(count, draws * probability, 5 * std::sqrt(draws * probability * (1 - probability)));
}

/// So many tasks before and after the two between which an update can be lost.
OpProgram lostUpdateAmong(int others)
{
    OpProgram program = programs::lostUpdate(2, 1, programs::MainTask::StartsJoinsPrints);
    for (int i = 0; i < others; ++i) {
        const Thing own = program.variable("own");
        program.addTask("other").write(own, 1).write(own, 2).write(own, 3);
    }
    return program;
}

bool lost(const Outcome &outcome)
{
    return outcome.text == "1\n";
}

/// A reader that sees 0, then 1, while a writer writes 1 and then 0: three orders must be so.
OpProgram glimpse()
{
    OpProgram program;
    const Thing x = program.variable("x");
    program.addTask("reader").read(x, 0).read(x, 1);
    program.addTask("writer").write(x, 1).write(x, 0);
    return program;
}

} // namespace

TEST(Policy, SteadyStaysWithWhoWentLast)
{
    Policy policy = Steady();
    EXPECT_EQ(policy.choose({2, 5}), 2);
    EXPECT_EQ(policy.choose({2, 5}, 5), 5);
    EXPECT_EQ(policy.choose({2, 7}, 5), 2);
}

TEST(RoundRobin, LetsEachGoInTurn)
{
    const ActorSet all{0, 3, 70, 254};
    EXPECT_EQ(chosen(RoundRobin(), {all, all, all, all, all}),
              (std::vector<Actor>{3, 70, 254, 0, 3}));
    EXPECT_EQ(chosen(RoundRobin(), {{1, 2}, {1}, {1, 2, 3}, {1, 3}, {2}}),
              (std::vector<Actor>{1, 1, 2, 3, 2}));
}

TEST(Uniform, ChoosesEachAsOftenAsTheOthers)
{
    constexpr int Draws = 40'000;
    const ActorSet enabled{0, 5, 64, 130, 254};
    Policy policy = Uniform(11);
    std::map<Actor, int> counts;
    for (int i = 0; i < Draws; ++i)
        ++counts[policy.choose(enabled)];
    ASSERT_EQ(counts.size(), 5u);
    for (const auto &[actor, count] : counts) {
        EXPECT_TRUE(enabled.has(actor));
        expectProbability(count, Draws, 1.0 / 5);
    }
}

// Each step is drawn anew, so orders are not equally likely: AABB needs two draws, ABAB three.
TEST(Uniform, MakesOrdersAsLikelyAsItsDraws)
{
    constexpr int Seeds = 20'000;
    OpProgram program;
    const Thing x = program.variable("x");
    program.addTask("A").write(x, 1).write(x, 2);
    program.addTask("B").write(x, 3).write(x, 4);
    OpRun run(program);
    std::map<std::string, int> counts;
    for (std::uint64_t seed = 0; seed < Seeds; ++seed)
        ++counts[toText(drive(run, Uniform(seed)).schedule)];
    ASSERT_EQ(counts.size(), 6u);
    for (const auto &[steps, count] : counts)
        expectProbability(count, Seeds, steps.ends_with("x2\n") ? 1.0 / 4 : 1.0 / 8);
}

TEST(Policies, MeanTheSameByTheSameSeed)
{
    const std::vector<ActorSet> sets(40, ActorSet{1, 2, 3, 100, 200});
    EXPECT_EQ(chosen(Uniform(5), sets), chosen(Uniform(5), sets));
    EXPECT_NE(chosen(Uniform(5), sets), chosen(Uniform(6), sets));
    EXPECT_EQ(chosen(Pct(5, 4, 40), sets), chosen(Pct(5, 4, 40), sets));
    EXPECT_NE(chosen(Pct(5, 4, 40), sets), chosen(Pct(6, 4, 40), sets));
    // Written down: another machine or a later version must draw the same.
    const std::vector<ActorSet> few(8, ActorSet{1, 2, 3, 100, 200});
    EXPECT_EQ(chosen(Uniform(5), few), (std::vector<Actor>{100, 200, 100, 200, 2, 2, 200, 1}));
    EXPECT_EQ(chosen(Pct(5, 4, 8), few), (std::vector<Actor>{100, 200, 200, 200, 200, 200, 2, 2}));
}

TEST(Policy, IsAValue)
{
    const ActorSet enabled{1, 2, 3, 4, 5, 6, 7};
    Policy one = Uniform(3);
    one.choose(enabled);
    Policy other = one;
    const std::vector<ActorSet> sets(20, enabled);
    EXPECT_EQ(chosen(one, sets), chosen(other, sets));
    other = RoundRobin();
    EXPECT_EQ(other.choose(enabled), 1);
}

TEST(Pct, WithDepthOneNobodyIsPreempted)
{
    const OpProgram program = programs::lostUpdate(4, 3);
    OpRun run(program);
    std::map<std::string, int> orders;
    for (std::uint64_t seed = 0; seed < 2'400; ++seed) {
        const Driven driven = drive(run, Pct(seed, 1, 24));
        EXPECT_EQ(driven.preemptions, 0u);
        ++orders[toText(driven.schedule)];
    }
    ASSERT_EQ(orders.size(), 24u); // all orders of four tasks, each as likely as the others
    for (const auto &[steps, count] : orders)
        expectProbability(count, 2'400, 1.0 / 24);
}

TEST(Pct, PreemptsAsOftenAsItsDepthAllowsAtMost)
{
    const OpProgram program = programs::lostUpdate(3, 5);
    OpRun run(program);
    for (int depth = 1; depth <= 5; ++depth) {
        std::size_t most = 0;
        for (std::uint64_t seed = 0; seed < 500; ++seed)
            most = std::max(most, drive(run, Pct(seed, depth, 30)).preemptions);
        EXPECT_EQ(most, static_cast<std::size_t>(depth - 1));
    }
}

TEST(Pct, FindsALostUpdateWithinFewSeeds)
{
    const OpProgram program = lostUpdateAmong(6);
    OpRun run(program);
    int seeds = 1;
    while (!lost(drive(run, Pct(static_cast<std::uint64_t>(seeds), 2, 40)).outcome))
        ASSERT_LT(++seeds, 100);
    // With depth 1 never: two orders must be so.
    EXPECT_EQ(countOfSeeds(
                  lostUpdateAmong(6), 500, [](auto seed) { return Pct(seed, 1, 40); }, lost),
              0);
}

struct GuaranteeRow
{
    const char *name;
    int others;
};

class Guarantee : public testing::TestWithParam<GuaranteeRow>
{
};

// A bug of depth d shows with at least 1 / (n · k^(d-1)).
TEST_P(Guarantee, HoldsForALostUpdate)
{
    constexpr int Seeds = 4'000;
    const OpProgram program = lostUpdateAmong(GetParam().others);
    OpRun run(program);
    const std::size_t steps = drive(run, RoundRobin()).schedule.steps.size();
    const int actors = program.taskCount();
    const int found = countOfSeeds(
        program, Seeds, [&](auto seed) { return Pct(seed, 2, steps); }, lost);
    EXPECT_GE(found, Seeds / (actors * static_cast<double>(steps)));
}

INSTANTIATE_TEST_SUITE_P(Among, Guarantee,
                         testing::Values(GuaranteeRow{"Nobody", 0}, GuaranteeRow{"Four", 4},
                                         GuaranteeRow{"Twelve", 12}),
                         [](const auto &row) { return row.param.name; });

// Two tasks of two steps: whoever begins is made to give way after its first step by one of the
// four places where the change can be.
TEST(Pct, LosesAnUpdateInOneOfFourSeeds)
{
    constexpr int Seeds = 10'000;
    const OpProgram program = programs::lostUpdate(2, 1);
    OpRun run(program);
    int found = 0;
    for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
        drive(run, Pct(seed, 2, 4));
        found += run.world().value(1) == 1 ? 1 : 0;
    }
    expectProbability(found, Seeds, 1.0 / 4);
}

// The bound is exact here: the reader begins (1 of 2), gives way after its first step, and the
// writer after the second (1 of 4 each), in one of the two orders of their priorities.
TEST(Pct, FindsABugOfDepthThreeAsOftenAsItPromisesAndOnlyWithThatDepth)
{
    constexpr int Seeds = 20'000;
    const OpProgram program = glimpse();
    OpRun run(program);
    const auto found = [&](int depth) {
        int count = 0;
        for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
            const Driven driven = drive(run, Pct(seed, depth, 4));
            const std::vector<Actor> &steps = driven.schedule.steps;
            count += steps == std::vector<Actor>{1, 2, 1, 2} ? 1 : 0;
        }
        return count;
    };
    EXPECT_EQ(found(2), 0);
    expectProbability(found(3), Seeds, 1.0 / (2 * 4 * 4));
}
