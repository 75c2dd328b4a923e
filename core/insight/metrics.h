// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <optional>
#include <set>
#include <vector>

namespace trama::insight
{

/// Where the life of a task went. The known times add up to end − start; a time that this
/// kind of run cannot tell is absent.
struct TaskMetrics
{
    TaskId task = TaskId::None;
    Time start{};
    Time end{}; ///< the end of the trace for a task that has not ended
    std::optional<Time> running;
    std::optional<Time> ready;
    std::optional<Time> gilWait;
    Time blocked{}; ///< on objects and on the ends of other tasks
    Time sleeping{};
    Time io{};
    std::optional<Time> unknown; ///< off its core to wait, for what is not known
    std::set<CoreId> cores;
};

/// How an object was used.
struct ObjectMetrics
{
    ObjectId object = ObjectId::None;
    std::uint64_t obtained = 0;
    std::uint64_t contended = 0; ///< obtained after a wait
    Time waited{};               ///< by all tasks together, waits given up included
    Time held{};
    std::size_t maxWaiting = 0;
};

struct Metrics
{
    std::vector<TaskMetrics> tasks;     ///< in the order of the trace's tasks
    std::vector<ObjectMetrics> objects; ///< in the order of the trace's objects
    std::size_t maxCoresBusy = 0;       ///< how many cores worked for the program at once
};

/// Goes once through the whole trace.
Metrics measure(const Trace &trace);

} // namespace trama::insight
