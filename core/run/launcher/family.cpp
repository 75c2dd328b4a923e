// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/family.h"

#include "core/run/descriptor.h"
#include "core/run/monotonic.h"

#include <algorithm>
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
#include <unordered_map>
#include <unordered_set>

namespace trama::run::launcher
{

namespace
{

constexpr std::uint64_t patience = 3'000'000'000; // ns without anybody's end
constexpr int freezeRounds = 64;

std::uint64_t nanoseconds(const timeval &time)
{
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000u
           + static_cast<std::uint64_t>(time.tv_usec) * 1000u;
}

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

std::vector<Member> everybody()
{
    std::vector<Member> members;
    const std::unique_ptr<DIR, int (*)(DIR *)> proc(opendir("/proc"), closedir);
    if (!proc)
        return members;
    while (const dirent *entry = readdir(proc.get())) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9')
            continue;
        if (const auto member = readMember(dirfd(proc.get()), entry->d_name))
            members.push_back(*member);
    }
    return members;
}

/// Signals each group once; every member is in one. Returns how many groups were new.
int signalGroups(const std::vector<Member> &members, int signal, std::unordered_set<pid_t> &done)
{
    int fresh = 0;
    for (const Member &member : members) {
        // One that was forked just now is still in our own group.
        const bool ours = member.group == getpgrp() || member.group <= 1;
        const pid_t target = ours ? member.pid : -member.group;
        if (done.insert(target).second) {
            kill(target, signal);
            ++fresh;
        }
    }
    return fresh;
}

void freeze()
{
    std::unordered_set<pid_t> stopped;
    for (int round = 0; round < freezeRounds; ++round)
        if (signalGroups(descendants(), SIGSTOP, stopped) == 0)
            return;
}

/// Returns how many it was not allowed to kill.
std::uint32_t killAll(const std::vector<Member> &members)
{
    std::unordered_set<pid_t> killed;
    signalGroups(members, SIGKILL, killed);
    return static_cast<std::uint32_t>(
        std::count_if(members.begin(), members.end(), [](const Member &member) {
            return kill(member.pid, SIGKILL) != 0 && errno == EPERM;
        }));
}

/// Waits until a child has ended, at most 20 ms. SIGCHLD is blocked in the caller.
void awaitDeath()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    const timespec limit{.tv_sec = 0, .tv_nsec = 20'000'000};
    sigtimedwait(&set, nullptr, &limit);
}

} // namespace

void hurry()
{
    const sched_param priority{.sched_priority = 1};
    sched_setscheduler(0, SCHED_RR | SCHED_RESET_ON_FORK, &priority);
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

std::vector<Member> descendants()
{
    std::unordered_map<pid_t, std::vector<Member>> children;
    for (const Member &member : everybody())
        children[member.parent].push_back(member);
    std::vector<Member> result = children[getpid()];
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto found = children.find(result[i].pid);
        if (found != children.end())
            result.insert(result.end(), found->second.begin(), found->second.end());
    }
    return result;
}

std::uint32_t endDescendants(const std::function<void(const Reaped &)> &reaped)
{
    hurry();
    std::uint64_t lastDeath = monotonicNow();
    for (;;) {
        while (const auto child = reapOne()) {
            reaped(*child);
            lastDeath = monotonicNow();
        }
        if (errno == ECHILD)
            return 0;
        freeze();
        const std::vector<Member> living = descendants();
        const std::uint32_t refused = killAll(living);
        const bool hopeless = !living.empty() && refused == living.size();
        if (hopeless || monotonicNow() - lastDeath > patience)
            return static_cast<std::uint32_t>(living.size());
        awaitDeath();
    }
}

} // namespace trama::run::launcher
