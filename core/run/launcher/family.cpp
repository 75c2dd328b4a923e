// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/family.h"

#include "core/run/descriptor.h"
#include "core/run/launcher/turns.h"
#include "core/run/monotonic.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_set>

namespace trama::run::launcher
{

namespace
{

constexpr std::uint64_t patience = 3'000'000'000; // ns without anybody's end

std::uint64_t nanoseconds(const timeval &time)
{
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000u
           + static_cast<std::uint64_t>(time.tv_usec) * 1000u;
}

struct Member
{
    pid_t pid = 0;
    pid_t parent = 0;
    pid_t group = 0;
};

/// Nothing for one that is gone or dead.
std::optional<Member> readMember(int proc, const char *pid)
{
    char path[32];
    std::snprintf(path, sizeof path, "%.16s/stat", pid);
    const Descriptor file(openat(proc, path, O_RDONLY | O_CLOEXEC));
    char text[512];
    const ssize_t n = file.valid() ? read(file.get(), text, sizeof text - 1) : -1;
    if (n <= 0)
        return {};
    text[n] = '\0';
    // The name stands in brackets and may itself hold brackets and blanks.
    const char *rest = std::strrchr(text, ')');
    char state = 0;
    Member member{.pid = std::atoi(pid)};
    if (!rest || std::sscanf(rest + 1, " %c %d %d", &state, &member.parent, &member.group) != 3)
        return {};
    if (state == 'Z' || state == 'X')
        return {};
    return member;
}

/// Freezes the descendants of the calling process one by one as it finds them, and then kills
/// them. A frozen process keeps its number, so what was found stays what it was.
class Roundup
{
public:
    /// Passes over /proc until a pass finds nobody new. A child mostly comes after its parent
    /// there, so that even of a fork bomb a few passes find all.
    void freeze()
    {
        for (int pass = 0; pass < mostPasses; ++pass)
            if (freezeNew() == 0)
                return;
    }

    /// Returns how many it was not allowed to kill.
    std::size_t kill() const
    {
        std::size_t refused = 0;
        for (const pid_t pid : m_members)
            if (::kill(pid, SIGKILL) != 0 && errno == EPERM)
                ++refused;
        return refused;
    }

    std::size_t size() const { return m_members.size(); }

private:
    static constexpr int mostPasses = 64;

    int freezeNew()
    {
        const std::unique_ptr<DIR, int (*)(DIR *)> proc(opendir("/proc"), closedir);
        int fresh = 0;
        while (const dirent *entry = proc ? readdir(proc.get()) : nullptr) {
            const pid_t pid = std::atoi(entry->d_name);
            if (pid <= 0 || m_members.count(pid) != 0)
                continue;
            const auto member = readMember(dirfd(proc.get()), entry->d_name);
            if (member && (member->parent == m_self || m_members.count(member->parent) != 0)) {
                take(*member);
                ++fresh;
            }
        }
        return fresh;
    }

    void take(const Member &member)
    {
        m_members.insert(member.pid);
        ::kill(member.pid, SIGSTOP);
        // A group is signalled at one blow, which no fork in it can escape. One that was
        // forked just now may still be in ours.
        if (member.group > 1 && member.group != getpgrp() && m_groups.insert(member.group).second)
            ::kill(-member.group, SIGSTOP);
    }

    const pid_t m_self = getpid();
    std::unordered_set<pid_t> m_members;
    std::unordered_set<pid_t> m_groups;
};

/// Whether a child ended within 20 ms. SIGCHLD is blocked in the caller.
bool awaitDeath()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    const timespec limit{.tv_sec = 0, .tv_nsec = 20'000'000};
    return sigtimedwait(&set, nullptr, &limit) == SIGCHLD;
}

} // namespace

void hurry()
{
    const sched_param priority{.sched_priority = 1};
    if (sched_setscheduler(0, SCHED_RR | SCHED_RESET_ON_FORK, &priority) == 0)
        return;
    takeShortTurns();
}

std::optional<Reaped> reapOne()
{
    rusage usage{};
    int status = 0;
    errno = 0;
    const pid_t pid = wait4(-1, &status, WNOHANG, &usage);
    if (pid <= 0)
        return {};
    return Reaped{pid, status, nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)};
}

std::uint32_t endDescendants(const Mark &mark, pid_t first,
                             const std::function<void(const Reaped &)> &reaped)
{
    hurry();
    mark.strike(first);
    std::uint64_t lastDeath = monotonicNow();
    for (;;) {
        // First let those die who have been struck; each costs us less than another look at it.
        do {
            while (const auto child = reapOne()) {
                reaped(*child);
                lastDeath = monotonicNow();
            }
            if (errno == ECHILD)
                return 0;
        } while (awaitDeath());
        Roundup roundup;
        roundup.freeze();
        const std::size_t refused = roundup.kill();
        const bool hopeless = roundup.size() != 0 && refused == roundup.size();
        if (hopeless || monotonicNow() - lastDeath > patience)
            return static_cast<std::uint32_t>(roundup.size());
    }
}

} // namespace trama::run::launcher
