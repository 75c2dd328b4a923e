// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/sampledcorewatch.h"

#include "core/run/monotonic.h"

#include <algorithm>
#include <cerrno>
#include <sys/timerfd.h>

namespace trama::run
{

namespace
{

constexpr std::uint64_t shortestPeriod = 1'000'000;  // ns
constexpr std::uint64_t longestPeriod = 100'000'000; // ns
constexpr std::uint64_t discoveryPeriod = 3'000'000; // ns
constexpr std::uint64_t costShare = 5;               // at most one part in five of a core

bool earlier(const CoreRecord &a, const CoreRecord &b)
{
    return a.time < b.time;
}

void setTimer(int timer, std::uint64_t period)
{
    const timespec time{.tv_sec = 0, .tv_nsec = static_cast<long>(period)};
    const itimerspec setting{time, time};
    timerfd_settime(timer, 0, &setting, nullptr);
}

} // namespace

std::unique_ptr<SampledCoreWatch> SampledCoreWatch::attach(pid_t pid, const QString &remark)
{
    std::unique_ptr<SampledCoreWatch> watch(new SampledCoreWatch(pid, remark));
    if (watch->follow(pid, pid, 0, monotonicNow()) != Follow::Begun)
        return nullptr;
    watch->m_records.clear(); // that it exists is known
    return watch;
}

SampledCoreWatch::SampledCoreWatch(pid_t pid, const QString &remark)
    : m_remark(remark),
      m_timer(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK)),
      m_first(pid),
      m_keeper(parentOf(pid), parentOf(pid)),
      m_period(shortestPeriod),
      m_looked(monotonicNow()),
      m_discovered(m_looked)
{
    setTimer(m_timer.get(), m_period);
}

SampledCoreWatch::Follow SampledCoreWatch::follow(pid_t pid, pid_t tid, pid_t parent,
                                                  std::uint64_t time)
{
    ThreadFiles files(pid, tid);
    if (!files.valid())
        return errno == EMFILE || errno == ENFILE ? Follow::Impossible : Follow::Gone;
    ThreadSample sample;
    if (!files.readTimes(sample) || !files.readPlace(sample))
        return Follow::Gone;
    // What the first one did before its exec is ours, not the program's. All others began
    // at least as long ago as they have run, and after the last search.
    sample.time = time;
    if (tid != m_first)
        sample = {.time = std::max(m_discovered, time - std::min(time, sample.runtime))};
    m_processes[pid].emplace(tid, Followed{std::move(files), CpuSessions(pid, tid, sample)});
    m_records.push_back({.time = sample.time,
                         .pid = pid,
                         .tid = tid,
                         .parentPid = parent,
                         .parentTid = parent,
                         .core = -1,
                         .kind = CoreRecordKind::Fork});
    return Follow::Begun;
}

std::uint64_t SampledCoreWatch::drain(std::vector<CoreRecord> &out)
{
    std::uint64_t expirations = 0;
    if (read(m_timer.get(), &expirations, sizeof expirations) == sizeof expirations)
        look();
    // The next look may be late, and what it tells of reaches back to the last one.
    const std::uint64_t complete = std::min(m_looked - CpuSessions::slack, m_discovered);
    std::stable_sort(m_records.begin(), m_records.end(), earlier);
    const auto end =
        std::lower_bound(m_records.begin(), m_records.end(), CoreRecord{.time = complete}, earlier);
    out.insert(out.end(), m_records.begin(), end);
    m_records.erase(m_records.begin(), end);
    return complete;
}

void SampledCoreWatch::finish(std::vector<CoreRecord> &out)
{
    look();
    std::stable_sort(m_records.begin(), m_records.end(), earlier);
    out.insert(out.end(), m_records.begin(), m_records.end());
    m_records.clear();
}

void SampledCoreWatch::look()
{
    const std::uint64_t begun = monotonicNow();
    if (begun >= m_discovered + discoveryPeriod) {
        discover(begun);
        m_discovered = begun;
    }
    for (auto process = m_processes.begin(); process != m_processes.end();) {
        Threads &threads = process->second;
        for (auto thread = threads.begin(); thread != threads.end();)
            thread =
                lookAt(thread->second, monotonicNow()) ? std::next(thread) : threads.erase(thread);
        process = threads.empty() ? m_processes.erase(process) : std::next(process);
    }
    m_looked = begun;
    stretch(monotonicNow() - begun);
}

bool SampledCoreWatch::lookAt(Followed &thread, std::uint64_t time)
{
    ThreadSample sample{.time = time};
    bool there = thread.files.readTimes(sample);
    if (there && thread.sessions.idle(sample)) {
        thread.sessions.rest(time); // its stat need not be read
        return true;
    }
    there = there && thread.files.readPlace(sample);
    if (there)
        thread.sessions.sample(sample, m_records);
    else
        thread.sessions.end(time, m_records);
    return there;
}

void SampledCoreWatch::discover(std::uint64_t time)
{
    discoverProcess(m_first, 0, time);
    for (const pid_t orphan : m_keeper.children())
        discoverProcess(orphan, m_first, time);
}

void SampledCoreWatch::discoverProcess(pid_t pid, pid_t parent, std::uint64_t time)
{
    const auto known = [&](pid_t tid) {
        const auto process = m_processes.find(pid);
        return process != m_processes.end() && process->second.count(tid) != 0;
    };
    for (const pid_t tid : threadsOf(pid))
        if (!known(tid) && follow(pid, tid, tid == pid ? parent : pid, time) == Follow::Impossible)
            m_unfollowed.insert(tid);
    const auto process = m_processes.find(pid);
    if (process == m_processes.end())
        return;
    std::vector<pid_t> children;
    for (const auto &[tid, thread] : process->second)
        for (const pid_t child : thread.files.children())
            children.push_back(child);
    for (const pid_t child : children)
        discoverProcess(child, pid, time);
}

/// Keeps to its share of a core, whatever a look costs.
void SampledCoreWatch::stretch(std::uint64_t cost)
{
    const std::uint64_t period = std::clamp(cost * costShare, shortestPeriod, longestPeriod);
    if (period > m_period * 2 || period * 2 < m_period) {
        m_period = period;
        setTimer(m_timer.get(), m_period);
    }
}

} // namespace trama::run
