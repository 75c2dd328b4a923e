// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/narration.h"
#include "app/language/narrationtext.h"
#include "core/insight/problems.h"
#include "core/timeline/runrecord.h"
#include "tests/support/events.h"

#include <benchmark/benchmark.h>
#include <random>
#include <string>

// What is told costs this much on a run of a million events: the index of the narration, a
// sentence, a page of them, a search through all; the problems. Run it as a release.

using namespace trama;
using namespace trama::test;

namespace
{

constexpr std::size_t events = 1'000'000;
constexpr int threads = 12;

/// Threads that sleep, take turns at locks and go on and off cores; always the same.
const RunRecord &run()
{
    static const auto record = [] {
        auto made = std::make_unique<RunRecord>();
        Trace &trace = made->trace;
        for (int i = 0; i < threads; ++i) {
            Task known;
            known.name = trace.intern("Thread-" + std::to_string(i));
            trace.append(test::event(0, trace.addTask(known), Verb::Begin));
        }
        for (int i = 0; i < 4; ++i) {
            Object lock;
            lock.name = trace.intern("locks[" + std::to_string(i) + "]");
            trace.addObject(lock);
        }
        std::mt19937 random(1);
        while (trace.events().size() < events) {
            const auto now = static_cast<std::int64_t>(trace.events().size()) * 100;
            const TaskId who = task(random() % threads);
            const ObjectId lock = object(random() % 4);
            trace.append(test::event(now, who, Verb::CoreOn, core(random() % 4)));
            trace.append(test::event(now, who, Verb::Wait, lock));
            trace.append(test::event(now, who, Verb::Obtain, lock));
            trace.append(test::event(now, who, Verb::Release, lock));
        }
        made->extend();
        return made;
    }();
    return *record;
}

void index(benchmark::State &state)
{
    const RunRecord &record = run();
    for (auto _ : state)
        benchmark::DoNotOptimize(insight::Narration(record.trace, record.snapshots).size());
}

void oneRow(benchmark::State &state)
{
    const RunRecord &record = run();
    const insight::Narration narration(record.trace, record.snapshots);
    std::mt19937 random(2);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            narrationText(record.trace, narration.sentence(random() % narration.size())));
}

void page(benchmark::State &state)
{
    const RunRecord &record = run();
    const insight::Narration narration(record.trace, record.snapshots);
    std::mt19937 random(3);
    for (auto _ : state) {
        const std::size_t first = random() % (narration.size() - 40);
        for (std::size_t row = first; row < first + 40; ++row)
            benchmark::DoNotOptimize(narrationText(record.trace, narration.sentence(row)));
    }
}

void all(benchmark::State &state)
{
    const RunRecord &record = run();
    const insight::Narration narration(record.trace, record.snapshots);
    for (auto _ : state)
        for (std::size_t row = 0; row < narration.size(); ++row)
            benchmark::DoNotOptimize(narrationText(record.trace, narration.sentence(row)));
}

void wrong(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(insight::problems(run().trace).size());
}

BENCHMARK(index)->Unit(benchmark::kMillisecond)->Name("index of 1,000,000 events");
BENCHMARK(oneRow)->Unit(benchmark::kMicrosecond)->Name("one row anywhere, in words");
BENCHMARK(page)->Unit(benchmark::kMicrosecond)->Name("40 rows one after another, in words");
BENCHMARK(all)->Unit(benchmark::kMillisecond)->Name("all rows, in words, as a search does");
BENCHMARK(wrong)->Unit(benchmark::kMillisecond)->Name("problems of 1,000,000 events");

} // namespace

BENCHMARK_MAIN();
