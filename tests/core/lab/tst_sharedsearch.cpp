// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/oprun.h"
#include "core/lab/sharedsearch.h"
#include "tests/support/opprograms.h"
#include "tests/support/randomops.h"

#include <algorithm>
#include <atomic>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <thread>

using namespace trama::lab;
using namespace trama::lab::programs;

namespace
{

/// What a search comes to, whoever has done which part of it.
struct Sum
{
    std::uint64_t executions = 0;
    std::uint64_t redundant = 0;
    Outcomes outcomes;

    void add(const Explorer &explorer)
    {
        executions += explorer.executions();
        redundant += explorer.redundant();
        outcomes.add(explorer.outcomes());
    }
};

void expectSame(const Sum &a, const Sum &b)
{
    EXPECT_EQ(a.executions, b.executions);
    EXPECT_EQ(a.redundant, b.redundant);
    ASSERT_EQ(a.outcomes.all().size(), b.outcomes.all().size());
    for (const Found &found : a.outcomes.all()) {
        const auto same =
            std::find_if(b.outcomes.all().begin(), b.outcomes.all().end(),
                         [&](const Found &other) { return other.outcome == found.outcome; });
        ASSERT_NE(same, b.outcomes.all().end());
        EXPECT_EQ(same->count, found.count);
        EXPECT_EQ(same->witness, found.witness);
    }
}

Sum alone(const OpProgram &program)
{
    OpRun run(program);
    Explorer explorer(run);
    explorer.run();
    Sum sum;
    sum.add(explorer);
    return sum;
}

/// By so many at once.
Sum together(const OpProgram &program, int workers)
{
    SharedSearch search;
    std::vector<std::unique_ptr<OpRun>> runs;
    std::vector<std::unique_ptr<Explorer>> explorers;
    std::vector<std::thread> threads;
    for (int i = 0; i < workers; ++i) {
        runs.push_back(std::make_unique<OpRun>(program));
        explorers.push_back(std::make_unique<Explorer>(*runs.back()));
    }
    for (const auto &explorer : explorers)
        threads.emplace_back([&] { search.work(*explorer, [] { return true; }); });
    for (std::thread &thread : threads)
        thread.join();
    Sum sum;
    for (const auto &explorer : explorers) {
        EXPECT_TRUE(explorer->isThrough() || explorer->executions() == 0);
        sum.add(*explorer);
    }
    return sum;
}

/// One Explorer leaves parts to another one, as many as there are, after each execution.
Sum givingAway(const OpProgram &program)
{
    OpRun first(program);
    OpRun second(program);
    Explorer giver(first);
    Sum sum;
    std::vector<Explorer::Branch> branches;
    while (giver.next())
        while (std::optional<Explorer::Branch> branch = giver.give())
            branches.push_back(std::move(*branch));
    sum.add(giver);
    Explorer taker(second);
    while (!branches.empty()) {
        taker.begin(std::move(branches.back()));
        branches.pop_back();
        while (taker.next())
            if (std::optional<Explorer::Branch> branch = taker.give())
                branches.push_back(std::move(*branch));
    }
    if (taker.executions() > 0)
        sum.add(taker);
    return sum;
}

} // namespace

TEST(SharedSearch, WhatOthersExploreIsExploredOnce)
{
    for (const Flavour flavour :
         {Flavour::Variables, Flavour::Conditions, Flavour::Timeouts, Flavour::All})
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const OpProgram program = RandomOps(flavour, seed).program();
            OpRun run(program);
            Limits limits;
            limits.executions = 2'000;
            Explorer small(run, limits);
            small.run();
            if (small.verdict().kind != Verdict::Kind::Complete)
                continue;
            expectSame(givingAway(program), alone(program));
            if (HasFailure()) {
                ADD_FAILURE() << "seed " << seed << "\n" << program.text();
                return;
            }
        }
}

TEST(SharedSearch, AsManyOrdersWithSeveral)
{
    for (const int workers : {1, 2, 4}) {
        SCOPED_TRACE(workers);
        expectSame(together(readers(8), workers), alone(readers(8)));
        expectSame(together(lastzero(7), workers), alone(lastzero(7)));
        expectSame(together(philosophers(3, Forks::LeftFirst), workers),
                   alone(philosophers(3, Forks::LeftFirst)));
    }
}

TEST(SharedSearch, WhoEndsItEndsItForAll)
{
    SharedSearch search;
    const OpProgram program = readers(10);
    std::atomic<int> executions{0};
    const auto take = [&] {
        OpRun run(program);
        Explorer explorer(run);
        search.work(explorer, [&] { return ++executions < 50; });
    };
    std::thread other(take);
    take();
    other.join();
    EXPECT_GE(executions, 50);
    EXPECT_LT(executions, 1'000);
}
