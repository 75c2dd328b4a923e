// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"
#include "core/lab/oprun.h"
#include "tests/support/opprograms.h"

#include <gtest/gtest.h>
#include <map>

using namespace trama::lab;
using namespace trama::lab::programs;

// Counts of orders that are published or can be counted by hand. They depend on no machine.

namespace
{

struct Searched
{
    std::uint64_t executions;
    std::uint64_t redundant;
    std::map<std::string, std::uint64_t> outcomes; ///< by kind and text
};

Searched explore(const OpProgram &program)
{
    OpRun run(program);
    Explorer explorer(run);
    explorer.run();
    EXPECT_EQ(explorer.verdict().kind, Verdict::Kind::Complete);
    Searched searched{explorer.executions(), explorer.redundant(), {}};
    for (const Found &found : explorer.outcomes().all())
        searched.outcomes[std::string(nameOf(found.outcome.kind)) + ":" + found.outcome.text] =
            found.count;
    return searched;
}

void expectOrders(const OpProgram &program, std::uint64_t orders)
{
    const Searched searched = explore(program);
    EXPECT_EQ(searched.executions, orders);
    EXPECT_EQ(searched.redundant, 0u);
}

} // namespace

TEST(Figures, Readers)
{
    for (int n = 2; n <= 10; ++n) {
        SCOPED_TRACE(n);
        expectOrders(readers(n), std::uint64_t(1) << n);
    }
}

TEST(Figures, LastZero)
{
    for (int n = 2; n <= 10; ++n) {
        SCOPED_TRACE(n);
        expectOrders(lastzero(n), (n + 3) * (std::uint64_t(1) << (n - 2)));
    }
}

TEST(Figures, FileSystem)
{
    const std::map<int, std::uint64_t> published = {{14, 2}, {16, 8}, {18, 32}, {19, 64}};
    for (const auto &[n, orders] : published) {
        SCOPED_TRACE(n);
        expectOrders(filesystem(n), orders);
    }
}

TEST(Figures, Indexer)
{
    const std::map<int, std::uint64_t> published = {{12, 8}, {13, 64}, {14, 512}, {15, 4096}};
    for (const auto &[n, orders] : published) {
        SCOPED_TRACE(n);
        expectOrders(indexer(n), orders);
    }
}

TEST(Figures, LostUpdate)
{
    const std::map<int, std::uint64_t> counted = {{1, 4}, {2, 34}, {3, 328}, {4, 3334}};
    for (const auto &[times, orders] : counted) {
        SCOPED_TRACE(times);
        expectOrders(lostUpdate(2, times), orders);
        expectOrders(lostUpdate(2, times, MainTask::StartsJoinsPrints), orders);
    }
    expectOrders(lostUpdate(3, 1), 36);
}

TEST(Figures, WhatTheLostUpdatePrints)
{
    const Searched searched = explore(lostUpdate(2, 3, MainTask::StartsJoinsPrints));
    const std::map<std::string, std::uint64_t> printed = {{"ended:2\n", 2},
                                                          {"ended:3\n", 82},
                                                          {"ended:4\n", 134},
                                                          {"ended:5\n", 90},
                                                          {"ended:6\n", 20}};
    EXPECT_EQ(searched.outcomes, printed);
}

TEST(Figures, TwoPrints)
{
    const Searched searched = explore(twoPrints());
    const std::map<std::string, std::uint64_t> printed = {{"ended:1\n2\n", 1}, {"ended:2\n1\n", 1}};
    EXPECT_EQ(searched.outcomes, printed);
}

TEST(Figures, Philosophers)
{
    expectOrders(philosophers(3, Forks::LeftFirst), 7);
    expectOrders(philosophers(3, Forks::Ordered), 6);
    OpProgram program = philosophers(3, Forks::LeftFirst);
    OpRun run(program);
    Explorer explorer(run);
    explorer.run();
    std::uint64_t deadlocks = 0;
    for (const Found &found : explorer.outcomes().all())
        if (found.outcome.kind == Outcome::Kind::Deadlocked)
            deadlocks += found.count;
    EXPECT_EQ(deadlocks, 1u);
}
