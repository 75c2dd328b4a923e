// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/bruteforce.h"
#include "core/lab/explorer.h"
#include "core/lab/oprun.h"
#include "tests/support/opprograms.h"
#include "tests/support/randomops.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

using namespace trama::lab;

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

/// Whether the Explorer finds each trace that brute force finds, exactly once. False when the
/// program is too large for brute force.
bool compareWithBruteForce(const OpProgram &program, ClockRule rule, BruteForce::Way way)
{
    constexpr std::uint64_t Most = 2'000;
    OpRun forced(program, rule);
    BruteForce bruteForce(forced, way);
    if (!bruteForce.run(Most))
        return false;
    OpRun explored(program, rule);
    Limits limits;
    limits.executions = bruteForce.traces() + 10;
    Explorer explorer(explored, limits);
    explorer.run();
    EXPECT_EQ(explorer.executions(), bruteForce.traces());
    EXPECT_EQ(explorer.redundant(), 0u);
    EXPECT_EQ(explorer.verdict().kind, Verdict::Kind::Complete);
    EXPECT_EQ(counts(explorer.outcomes()), counts(bruteForce.outcomes()));
    return true;
}

std::string nameOfFlavour(const testing::TestParamInfo<Flavour> &info)
{
    static const char *const names[] = {"variables", "locks",    "conditions", "queues",
                                        "barriers",  "timeouts", "lives",      "all"};
    return names[static_cast<int>(info.param)];
}

class RandomPrograms : public testing::TestWithParam<Flavour>
{
};

} // namespace

TEST_P(RandomPrograms, EachTraceExactlyOnce)
{
    constexpr unsigned Programs = 400;
    unsigned compared = 0;
    for (unsigned seed = 1; seed <= Programs; ++seed) {
        const OpProgram program = RandomOps(GetParam(), seed).program();
        const ClockRule rule = seed % 4 == 0 ? ClockRule::Patient : ClockRule::Racing;
        compared += compareWithBruteForce(program, rule, BruteForce::Way::Prefixes) ? 1 : 0;
        if (HasFailure()) {
            ADD_FAILURE() << "seed " << seed << "\n" << program.text();
            return;
        }
    }
    EXPECT_GE(compared, Programs / 2);
}

INSTANTIATE_TEST_SUITE_P(Flavours, RandomPrograms,
                         testing::Values(Flavour::Variables, Flavour::Locks, Flavour::Conditions,
                                         Flavour::Queues, Flavour::Barriers, Flavour::Timeouts,
                                         Flavour::Lives, Flavour::All),
                         nameOfFlavour);
