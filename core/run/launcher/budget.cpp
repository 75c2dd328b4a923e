// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/budget.h"

#include "core/run/monotonic.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <sys/sysinfo.h>
#include <unistd.h>

namespace trama::run::launcher
{

namespace
{

constexpr std::uint64_t second = 1'000'000'000;

/// So much memory gone since the last close look is reason for another one.
constexpr std::uint64_t noticeable = 64u << 20;

/// So many times what a close look took passes before the next one: when the system tells of
/// something, and when it does not. Who is short of time must have some left to end the program.
constexpr std::uint64_t hastyPause = 10;
constexpr std::uint64_t calmPause = 50;

struct System
{
    std::uint64_t tasks = 0;
    std::uint64_t freeBytes = 0;
};

System lookAtSystem()
{
    struct sysinfo info
    {
    };
    sysinfo(&info);
    return {info.procs, (std::uint64_t{info.freeram} + info.freeswap) * info.mem_unit};
}

using File = std::unique_ptr<FILE, int (*)(FILE *)>;

File openOf(pid_t pid, const char *name)
{
    const std::string path = "/proc/" + std::to_string(pid) + '/' + name;
    return {std::fopen(path.c_str(), "re"), fclose};
}

/// Quickly told, and too much where processes share pages.
std::uint64_t residentBytes(pid_t pid)
{
    unsigned long pages = 0;
    const File file = openOf(pid, "statm");
    if (!file || std::fscanf(file.get(), "%*u %lu", &pages) != 1)
        return 0;
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

/// Shared pages divided among those who share them, and what was swapped out.
std::uint64_t proportionalBytes(pid_t pid)
{
    const File file = openOf(pid, "smaps_rollup");
    if (!file)
        return residentBytes(pid);
    std::uint64_t bytes = 0;
    char line[128];
    while (std::fgets(line, sizeof line, file.get())) {
        unsigned long kilobytes = 0;
        if (std::sscanf(line, "Pss: %lu kB", &kilobytes) == 1
            || std::sscanf(line, "SwapPss: %lu kB", &kilobytes) == 1)
            bytes += kilobytes * 1024u;
    }
    return bytes;
}

} // namespace

Budget::Budget(const Limits &limits, const Mark &mark, pid_t first)
    : m_limits(limits), m_mark(mark), m_first(first), m_tasksBefore(lookAtSystem().tasks)
{
}

std::optional<Bound> Budget::passed()
{
    if (m_limits.tasks != 0 && tooManyTasks())
        return Bound::Tasks;
    if (m_limits.memory != 0 && tooMuchMemory())
        return Bound::Memory;
    return {};
}

bool Budget::tooManyTasks()
{
    // Half of them: meanwhile others may have ended.
    if (lookAtSystem().tasks < m_tasksBefore + m_limits.tasks / 2)
        return false;
    std::uint32_t count = 0;
    m_mark.forEach(m_first, [&](pid_t) { ++count; });
    return count > m_limits.tasks;
}

bool Budget::tooMuchMemory()
{
    const std::uint64_t now = monotonicNow();
    const std::uint64_t free = lookAtSystem().freeBytes;
    const bool told = free + noticeable < m_freeBefore;
    if (now < (told ? m_nextHasty : m_nextCalm))
        return false;
    m_freeBefore = free;
    const bool passed =
        memory(residentBytes) > m_limits.memory && memory(proportionalBytes) > m_limits.memory;
    const std::uint64_t end = monotonicNow();
    m_nextHasty = end + hastyPause * (end - now);
    m_nextCalm = end + std::max(second, calmPause * (end - now));
    return passed;
}

std::uint64_t Budget::memory(std::uint64_t (*ofProcess)(pid_t)) const
{
    std::uint64_t sum = 0;
    forEachProcess([&](pid_t pid) {
        if (m_mark.isOn(pid))
            sum += ofProcess(pid);
    });
    return sum;
}

void limitTasks(std::uint32_t tasks)
{
    rlimit limit{};
    if (tasks == 0 || getrlimit(RLIMIT_NPROC, &limit) != 0)
        return;
    // It counts all tasks of the user, of whom there are at most as many as there are at all.
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, lookAtSystem().tasks + 2 * tasks);
    setrlimit(RLIMIT_NPROC, &limit);
}

} // namespace trama::run::launcher
