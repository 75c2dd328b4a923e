// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/runrecord.h"
#include "tests/support/events.h"

#include <memory>
#include <random>
#include <string>

namespace trama::test
{

/// A run of main and some threads that change places on the cores all the time, so long that
/// its lanes have at least `spans` steps. Always the same for the same numbers.
inline std::shared_ptr<RunRecord> busyRun(std::size_t spans, int threads = 11, int cores = 4)
{
    auto record = std::make_shared<RunRecord>();
    Trace &trace = record->trace;
    trace.info.coreCount = cores;
    trace.info.coreSource = Source::Exact;
    for (int i = 0; i <= threads; ++i) {
        Task task;
        task.kind = i == 0 ? TaskKind::Process : TaskKind::Thread;
        task.process = TaskId(0);
        task.birth = static_cast<std::uint32_t>(i);
        task.name = trace.intern(i == 0 ? "main" : "Thread-" + std::to_string(i));
        trace.append(event(0, trace.addTask(task), Verb::Begin));
    }
    std::mt19937 random(1);
    std::exponential_distribution<double> pause(1.0 / 20000);
    double time = 0;
    while (record->lanes.stepCount() < spans) {
        for (int i = 0; i < 10000; ++i) {
            time += pause(random);
            const TaskId who = task(random() % (threads + 1));
            const auto ns = static_cast<std::int64_t>(time);
            if (random() % 3 == 0)
                trace.append(event(ns, who, Verb::CoreOff, core(0),
                                   random() % 2 ? OffReason::Preempted : OffReason::Waiting));
            else
                trace.append(event(ns, who, Verb::CoreOn, core(random() % cores)));
        }
        record->lanes.extend();
    }
    record->extend();
    return record;
}

} // namespace trama::test
