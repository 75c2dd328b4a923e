// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"
#include "core/lab/oprun.h"
#include "core/lab/survey.h"
#include "tests/support/opprograms.h"
#include "tests/support/randomops.h"

#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>

using namespace trama::lab;
using namespace trama::lab::programs;

namespace
{

std::map<std::string, std::uint64_t> counts(const Outcomes &outcomes)
{
    std::map<std::string, std::uint64_t> counted;
    for (const Found &found : outcomes.all())
        counted[std::string(nameOf(found.outcome.kind)) + ": " + found.outcome.text
                + found.outcome.fault] = found.count;
    return counted;
}

/// Every order, by trying each step of each: those with so many preemptions at most.
void enumerate(OpRun &run, std::vector<Actor> &steps, int preemptions, int most,
               std::set<std::vector<Actor>> &all)
{
    run.reset();
    for (const Actor actor : steps)
        run.step(actor);
    const ActorSet enabled = run.enabled();
    if (enabled.empty())
        all.insert(steps);
    const Actor previous = steps.empty() ? NoActor : steps.back();
    for (ActorSet left = enabled; !left.empty();) {
        const Actor actor = left.take();
        const int needed =
            preemptions + (actor != previous && couldGoOn(previous, enabled) ? 1 : 0);
        if (needed > most)
            continue;
        steps.push_back(actor);
        enumerate(run, steps, needed, most, all);
        steps.pop_back();
    }
}

} // namespace

TEST(Survey, ComesToAllOrdersInTheEnd)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const OpProgram program = RandomOps(Flavour::All, seed).program();
        OpRun run(program);
        Limits limits;
        limits.executions = 60;
        Explorer explorer(run, limits);
        explorer.run();
        if (explorer.verdict().kind != Verdict::Kind::Complete)
            continue;
        Survey survey(run);
        bool more = true;
        while (more && survey.executions() < 50'000)
            more = survey.tryFewPreemptions();
        if (more)
            continue;
        EXPECT_EQ(counts(survey.outcomes()), counts(explorer.outcomes())) << program.text();
    }
}

TEST(Survey, TriesAllOrdersWithSoManyPreemptions)
{
    const OpProgram program = lostUpdate(2, 2);
    OpRun run(program);
    Survey survey(run);
    std::size_t expected = 0;
    for (int most = 0; most <= 2; ++most) {
        std::set<std::vector<Actor>> all;
        std::vector<Actor> steps;
        enumerate(run, steps, 0, most, all);
        expected += all.size();
        while (!survey.preemptions() || *survey.preemptions() < most)
            ASSERT_TRUE(survey.tryFewPreemptions());
        EXPECT_EQ(survey.executions(), expected + 1); // the first with one more
    }
}

TEST(Survey, ALostUpdateNeedsOnePreemption)
{
    const OpProgram program = lostUpdate(2, 3, MainTask::StartsJoinsPrints);
    OpRun run(program);
    Survey survey(run);
    while (!survey.preemptions())
        survey.tryFewPreemptions();
    EXPECT_EQ(survey.outcomes().all().size(), 1u);
    while (*survey.preemptions() < 1)
        survey.tryFewPreemptions();
    EXPECT_GT(survey.outcomes().all().size(), 1u);
}

TEST(Survey, OrdersAtRandomAreOrdersThatThereAre)
{
    const OpProgram program = lostUpdate(2, 2, MainTask::StartsJoinsPrints);
    OpRun run(program);
    Explorer explorer(run);
    explorer.run();
    Survey survey(run);
    for (std::uint64_t seed = 1; seed <= 500; ++seed)
        survey.tryAtRandom(seed, 3);
    EXPECT_EQ(survey.randomExecutions(), 500u);
    EXPECT_FALSE(survey.preemptions());
    const auto all = counts(explorer.outcomes());
    for (const auto &[outcome, count] : counts(survey.outcomes())) {
        ASSERT_TRUE(all.contains(outcome)) << outcome;
        EXPECT_LE(count, all.at(outcome));
    }
}
