// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/cpusessions.h"

#include <algorithm>

namespace trama::run
{

CpuSessions::CpuSessions(std::int32_t pid, std::int32_t tid, const ThreadSample &first)
    : m_pid(pid), m_tid(tid), m_runtime(first.runtime), m_free(first.time)
{
}

void CpuSessions::sample(const ThreadSample &now, std::vector<CoreRecord> &out)
{
    const std::uint64_t gained = now.runtime - std::min(m_runtime, now.runtime);
    m_runtime = std::max(m_runtime, now.runtime);
    if (m_open && gained > 0 && now.time - std::min(now.time, covered() + gained) > slack)
        close(CoreRecordKind::OffPreempted, out); // it cannot have run all the time
    if (m_open && now.core != m_core)
        close(CoreRecordKind::OffPreempted, out);
    if (gained > 0) {
        if (!m_open)
            begin(std::max(m_free, now.time - std::min(now.time, gained)), now.core, out);
        m_length += gained;
    }
    if (!m_open)
        return;
    if (!now.runnable)
        close(CoreRecordKind::OffWaiting, out);
    else if (now.time > covered() + slack)
        close(CoreRecordKind::OffPreempted, out);
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
