// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <map>
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
    Time blocked{};                ///< on objects and on the ends of other tasks
    Time joining{};                ///< of that, on the ends of other tasks
    std::map<ObjectId, Time> on{}; ///< of that, on each object
    Time sleeping{};
    Time io{};
    std::optional<Time> unknown; ///< off its core to wait, for what is not known
    std::set<CoreId> cores;
};

/// How an object was used. Counts and times that have no meaning for its kind are 0.
struct ObjectMetrics
{
    ObjectId object = ObjectId::None;
    std::uint64_t obtained = 0;
    std::uint64_t contended = 0; ///< obtained after a wait
    Time waited{};               ///< by all tasks together, waits given up included
    Time held{};                 ///< by all holders together; a pool: worked for
    std::size_t maxWaiting = 0;
    std::size_t maxDepth = 0; ///< most that was in it: items, sent or not; jobs not begun
    std::uint64_t puts = 0;
    std::uint64_t gets = 0;
    std::uint64_t sends = 0;
    std::uint64_t receives = 0;
    std::uint64_t bytes = 0;     ///< sent
    std::uint64_t rounds = 0;    ///< that a barrier has let pass
    std::int64_t tokens = 0;     ///< of a semaphore, left at the end
    std::optional<Payload> last; ///< the last value of a Value
    std::uint64_t jobs = 0;      ///< submitted
    std::optional<Time> jobWait; ///< from submission to begin, in the mean of those begun
    std::optional<Time> jobRun;  ///< from begin to end, in the mean of those ended
};

struct Metrics
{
    std::vector<TaskMetrics> tasks;     ///< in the order of the trace's tasks
    std::vector<ObjectMetrics> objects; ///< in the order of the trace's objects
    std::size_t maxCoresBusy = 0;       ///< how many cores worked for the program at once
    /// Cores that worked for it, in the mean over the run; absent where cores are not known.
    std::optional<double> parallelism;
    std::optional<double> utilisation; ///< of all cores of the machine, 0 to 1
};

/// Goes once through the whole trace.
Metrics measure(const Trace &trace);

/// How many times as fast: the time of one worker by the time of several (D. L. Eager, J. Zahorjan,
/// E. D. Lazowska, Speedup Versus Efficiency in Parallel Systems, IEEE Transactions on Computers
/// 38(3), 1989, section 2). 0 where a time is not above 0.
double speedUp(Time serial, Time parallel);

/// The speed-up for each worker (ibid.); 1 is ideal. 0 without workers.
double efficiency(double speedUp, int workers);

} // namespace trama::insight
