// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/run/confinement.h"
#include "core/run/corewatch.h"
#include "core/run/labboard.h"
#include "core/run/launch.h"
#include "core/run/mergequeue.h"
#include "core/run/outcome.h"
#include "core/run/probeset.h"
#include "core/run/streamreader.h"
#include "core/trace/trace.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace trama::run
{

/// The program executes.
struct Started
{
    std::uint64_t zero = 0; ///< CLOCK_MONOTONIC at the exec, ns
    std::int32_t pid = 0;
    Source coreSource = Source::None;
    std::string coreRemark;
    Confined confined;
};

/// What has come together since the last one was taken.
struct Delivery
{
    std::optional<Started> started;
    std::vector<Batch> batches;
    std::optional<Outcome> outcome; ///< the run is over; the last delivery
};

/// The reader thread of a Live run: starts the program, drains all sources, merges them below
/// the watermark and hands batches over. It knows nothing of the trace.
class Collector
{
public:
    struct Setup
    {
        launcher::Plan plan;
        std::array<Descriptor, 3> programStreams; ///< stdin, stdout, stderr of the program
        Descriptor outputEnd;                     ///< our end of its stdout, if captured
        Descriptor errorEnd;
        std::unique_ptr<ProbeSocket> socket;
        std::optional<Time> limit;
        std::unique_ptr<LabBoard> lab; ///< null: Live
    };

    /// Starts at once. `notify` is called on the collector's thread when there is a delivery
    /// and the last one was taken.
    Collector(Setup setup, std::function<void()> notify);
    /// Ends the program and waits for the thread.
    ~Collector();

    Delivery take();

    void stop();
    void signal(int number);

private:
    /// Why the program is to end, or is being ended.
    enum class Wanted { Nothing, Stop, Limit, Exceeded, Halt };

    void run();
    void cycle();
    void waitForSomething();
    void readLauncher();
    void hold(pid_t pid);
    std::int32_t idOf(pid_t pid) const;
    void begin(const Executing &executing);
    void exceed(const Exceeded &exceeded);
    void end(const Ended &ended);
    void lose();
    void checkLimit();
    void checkBoard();
    void readBoard();
    std::uint64_t now() const;
    std::uint64_t latest() const;
    Batch gather(std::uint64_t mark, wire::Writer writer);
    std::uint64_t drainCores(wire::Writer writer);
    std::uint64_t takeLost();
    void drainLast();
    void deliver(Batch batch);
    void notifyOnce(); ///< with m_mutex held
    void wake();

    Setup m_setup;
    std::function<void()> m_notify;

    // The collector's thread alone.
    Launch m_launch;
    std::unique_ptr<CoreWatch> m_watch;
    class LabCoreWatch *m_labWatch = nullptr; ///< the same, in the Lab
    ProbeSet m_probes;
    StreamReader m_output;
    StreamReader m_error;
    MergeQueue m_queue;
    std::uint64_t m_zero = 0;  ///< of the trace's time: CLOCK_MONOTONIC, or the board's
    std::uint64_t m_begun = 0; ///< CLOCK_MONOTONIC at the exec, ns; 0: not yet
    std::uint64_t m_lostBefore = 0;
    Outcome m_outcome;
    Line m_line;         ///< at which the Lab had to end it
    bool m_busy = false; ///< a source had more than was taken at once

    std::atomic<Wanted> m_wanted{Wanted::Nothing};
    std::atomic<pid_t> m_pid{0};
    Descriptor m_wakeRead;
    Descriptor m_wakeWrite;

    std::atomic<std::size_t> m_backlog{0}; ///< records delivered and not taken

    std::mutex m_mutex;
    Delivery m_delivery; ///< guarded by m_mutex
    bool m_notified = false;

    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace trama::run
