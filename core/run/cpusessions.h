// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/corerecord.h"

#include <cstdint>
#include <vector>

namespace trama::run
{

/// What /proc says of a thread at one time.
struct ThreadSample
{
    std::uint64_t time = 0;    ///< CLOCK_MONOTONIC, ns
    std::uint64_t runtime = 0; ///< on a core so far, ns; the kernel may be a clock tick behind
    std::uint64_t waited = 0;  ///< runnable without a core so far, ns
    std::uint64_t turns = 0;   ///< how often it was given a core so far
    int core = -1;             ///< where it is or was last
    bool runnable = false;     ///< running, or waiting for a core
};

/// Turns samples of one thread's runtime into its times on a core. Their lengths add up to what
/// the kernel counted, however coarse the samples are; their places may be off by as much
/// as a clock tick and a sampling period. It reads nothing and knows no clock.
class CpuSessions
{
public:
    /// A running thread's runtime may stand still this long between two ticks of the kernel, ns.
    static constexpr std::uint64_t slack = 12'000'000;

    CpuSessions(std::int32_t pid, std::int32_t tid, const ThreadSample &first);

    /// Takes the next sample and appends what follows from it: records that are at most `slack`
    /// older than the sample before this one.
    void sample(const ThreadSample &now, std::vector<CoreRecord> &out);

    /// The thread is gone.
    void end(std::uint64_t time, std::vector<CoreRecord> &out);

    bool open() const { return m_open; }

    /// Whether the sample tells nothing new, so that core and runnable need not be known.
    bool idle(const ThreadSample &now) const;

    /// It was idle at this time.
    void rest(std::uint64_t time) { m_last.time = time; }

private:
    void turnOver(const ThreadSample &now, std::uint64_t gained, std::vector<CoreRecord> &out);
    std::uint64_t beginOf(const ThreadSample &now, std::uint64_t gained) const;
    std::uint64_t covered() const { return m_begin + m_length; }
    void begin(std::uint64_t time, int core, std::vector<CoreRecord> &out);
    void close(CoreRecordKind why, std::vector<CoreRecord> &out);
    void say(std::uint64_t time, CoreRecordKind kind, std::vector<CoreRecord> &out);

    std::int32_t m_pid;
    std::int32_t m_tid;
    ThreadSample m_last;
    std::uint64_t m_free; ///< from when on the next time on a core may begin
    std::uint64_t m_begin = 0;
    std::uint64_t m_length = 0;
    int m_core = -1;
    bool m_open = false;
};

} // namespace trama::run
