// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"
#include "core/lab/oprun.h"
#include "tests/support/opprograms.h"

#include <benchmark/benchmark.h>

using namespace trama::lab;

// How fast the engine alone explores, and what it holds in memory. Run it as a release.

namespace
{

void explore(benchmark::State &state, const OpProgram &program)
{
    std::uint64_t executions = 0;
    std::size_t peak = 0;
    std::size_t depth = 0;
    for (auto _ : state) {
        OpRun run(program);
        Explorer explorer(run);
        explorer.run();
        executions += explorer.executions();
        peak = explorer.peakSteps();
        depth = explorer.lastSteps().size();
    }
    state.counters["executions/s"] =
        benchmark::Counter(static_cast<double>(executions), benchmark::Counter::kIsRate);
    state.counters["orders"] = static_cast<double>(executions) / double(state.iterations());
    state.counters["depth"] = static_cast<double>(depth);
    state.counters["steps held"] = static_cast<double>(peak);
}

void readers(benchmark::State &state)
{
    explore(state, programs::readers(static_cast<int>(state.range(0))));
}
void lastzero(benchmark::State &state)
{
    explore(state, programs::lastzero(static_cast<int>(state.range(0))));
}
void indexer(benchmark::State &state)
{
    explore(state, programs::indexer(static_cast<int>(state.range(0))));
}
void lostUpdate(benchmark::State &state)
{
    explore(state, programs::lostUpdate(2, static_cast<int>(state.range(0)),
                                        programs::MainTask::StartsJoinsPrints));
}
void philosophers(benchmark::State &state)
{
    explore(state,
            programs::philosophers(static_cast<int>(state.range(0)), programs::Forks::LeftFirst));
}

} // namespace

BENCHMARK(readers)->DenseRange(4, 14, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(lastzero)->DenseRange(5, 11, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(indexer)->DenseRange(12, 15)->Unit(benchmark::kMillisecond);
BENCHMARK(lostUpdate)->DenseRange(1, 5)->Unit(benchmark::kMillisecond);
BENCHMARK(philosophers)->DenseRange(3, 6)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
