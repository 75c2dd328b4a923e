// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/corewatch.h"
#include "core/run/descriptor.h"
#include "core/run/perfring.h"

namespace trama::run
{

/// The kernel's own record of every switch, by perf_event_open: exact, with the reason for
/// leaving a core. It needs `perf_event_paranoid` ≤ 2 or CAP_PERFMON, and refuses to start
/// where the records it gets are not what they should be.
class PerfCoreWatch : public CoreWatch
{
public:
    /// Watches `pid` and all its descendants from its exec on. Null when the kernel refuses;
    /// `error` is then an errno, or 0 when the records failed the check.
    static std::unique_ptr<PerfCoreWatch> attach(pid_t pid, int &error);

    std::uint64_t drain(std::vector<CoreRecord> &out) override;
    void finish(std::vector<CoreRecord> &out) override;
    int fd() const override { return m_poll.get(); }
    Source source() const override { return Source::Exact; }
    std::uint64_t lost() const override;

private:
    using Rings = std::vector<std::unique_ptr<PerfRing>>;

    explicit PerfCoreWatch(Rings rings);

    static bool openRings(pid_t pid, std::size_t bytes, Rings &rings);
    static bool recordsAreRight(int &error);
    void awaitEdges();

    Rings m_rings;
    Descriptor m_poll;
    std::vector<CoreRecord> m_early; ///< later than what was promised complete
};

} // namespace trama::run
