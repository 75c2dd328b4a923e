// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/corewatch.h"
#include "core/run/descriptor.h"
#include "core/run/threadfiles.h"

#include <map>
#include <set>

namespace trama::run
{

/// Looks a thousand times a second at what /proc says of every thread of the program. Times on
/// a core are right in sum and approximate in place; a thread that lives for less than a
/// few milliseconds may not be seen at all. It takes at most a fifth of a core: with very
/// many threads it looks more seldom. It has no thread of its own: `drain()` is the look.
class SampledCoreWatch : public CoreWatch
{
public:
    /// `pid` waits before its exec. Null when the kernel does not count times on cores. `remark`
    /// says why the cores are not exact.
    static std::unique_ptr<SampledCoreWatch> attach(pid_t pid, const QString &remark);

    std::uint64_t drain(std::vector<CoreRecord> &out) override;
    void finish(std::vector<CoreRecord> &out) override;
    int fd() const override { return m_timer.get(); }
    Source source() const override { return Source::Sampled; }
    QString remark() const override { return m_remark; }
    std::uint64_t lost() const override { return m_unfollowed.size(); }

private:
    enum class Follow { Begun, Gone, Impossible };
    struct Followed
    {
        ThreadFiles files;
        CpuSessions sessions;
    };
    using Threads = std::map<pid_t, Followed>; ///< by tid

    SampledCoreWatch(pid_t pid, const QString &remark);

    void look();
    bool lookAt(Followed &thread, std::uint64_t time);
    void discover(std::uint64_t time);
    void discoverProcess(pid_t pid, pid_t parent, std::uint64_t time);
    Follow follow(pid_t pid, pid_t tid, pid_t parent, std::uint64_t time);
    void stretch(std::uint64_t cost);

    QString m_remark;
    Descriptor m_timer;
    pid_t m_first;
    ThreadFiles m_keeper; ///< the first one's parent, which adopts the orphans
    std::map<pid_t, Threads> m_processes;
    std::vector<CoreRecord> m_records; ///< not yet handed out
    std::uint64_t m_period = 0;
    std::uint64_t m_looked = 0;     ///< when the last look began
    std::uint64_t m_discovered = 0; ///< when the last search for new threads began
    std::set<pid_t> m_unfollowed;   ///< no descriptor was left for them
};

} // namespace trama::run
