// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/cpusessions.h"

#include <algorithm>

namespace trama::run
{

CpuSessions::CpuSessions(std::int32_t pid, std::int32_t tid, const ThreadSample &first)
    : m_pid(pid), m_tid(tid), m_last(first), m_free(first.time)
{
}

bool CpuSessions::idle(const ThreadSample &now) const
{
    return !m_open && now.runtime == m_last.runtime && now.turns == m_last.turns;
}

void CpuSessions::sample(const ThreadSample &now, std::vector<CoreRecord> &out)
{
    const std::uint64_t gained = now.runtime - std::min(m_last.runtime, now.runtime);
    const bool turned = now.turns != m_last.turns;
    if (m_open && turned && now.runnable) {
        turnOver(now, gained, out);
    } else {
        // With no more than this gain it cannot have run all the time.
        if (m_open && gained > 0 && covered() + gained + slack < now.time)
            close(CoreRecordKind::OffPreempted, out);
        if (m_open && now.core != m_core)
            close(CoreRecordKind::OffPreempted, out);
        if (!m_open && (gained > 0 || (turned && now.runnable)))
            begin(beginOf(now, gained), now.core, out);
        m_length += m_open ? gained : 0;
    }
    m_last = now;
    if (m_open && !now.runnable)
        close(CoreRecordKind::OffWaiting, out);
    else if (m_open && covered() + slack < now.time)
        close(CoreRecordKind::OffPreempted, out);
}

/// It has left its core and come back. As a leaving thread's account is exact, and a running
/// one's is behind, all that was gained is taken to be of the turn that is over.
void CpuSessions::turnOver(const ThreadSample &now, std::uint64_t gained,
                           std::vector<CoreRecord> &out)
{
    m_length += gained;
    const std::uint64_t waited = now.waited - std::min(m_last.waited, now.waited);
    const std::uint64_t left = covered();
    const std::uint64_t earliest = std::min(m_last.time, now.time);
    const std::uint64_t back = std::max(left, std::clamp(left + waited, earliest, now.time));
    const bool pushed = waited > 0 && 2 * waited >= back - left;
    close(pushed ? CoreRecordKind::OffPreempted : CoreRecordKind::OffWaiting, out);
    begin(back, now.core, out);
}

std::uint64_t CpuSessions::beginOf(const ThreadSample &now, std::uint64_t gained) const
{
    const std::uint64_t time = gained > 0 ? now.time - std::min(now.time, gained)
                                          : m_last.time + (now.time - m_last.time) / 2;
    const std::uint64_t earliest = m_last.time - std::min(m_last.time, slack);
    return std::max({m_free, earliest, time});
}

void CpuSessions::end(std::uint64_t time, std::vector<CoreRecord> &out)
{
    if (m_open)
        close(CoreRecordKind::OffUnknown, out);
    say(std::max(time, m_free), CoreRecordKind::Exit, out);
}

void CpuSessions::begin(std::uint64_t time, int core, std::vector<CoreRecord> &out)
{
    m_open = true;
    m_begin = time;
    m_length = 0;
    m_core = core;
    say(time, CoreRecordKind::On, out);
}

void CpuSessions::close(CoreRecordKind why, std::vector<CoreRecord> &out)
{
    m_open = false;
    m_free = covered();
    say(m_free, why, out);
}

void CpuSessions::say(std::uint64_t time, CoreRecordKind kind, std::vector<CoreRecord> &out)
{
    out.push_back({.time = time, .pid = m_pid, .tid = m_tid, .core = m_core, .kind = kind});
}

} // namespace trama::run
