// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/mark.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <memory>
#include <string>
#include <unordered_set>

namespace trama::run::launcher
{

namespace
{

/// More numbers than this are not tried one by one.
constexpr pid_t widestRange = 50'000;

constexpr int mostPasses = 64;

/// The first number in a file of /proc after some words; 0 when it cannot be read.
int numberIn(const char *path, const char *format)
{
    const std::unique_ptr<FILE, int (*)(FILE *)> file(std::fopen(path, "re"), fclose);
    int number = 0;
    return file && std::fscanf(file.get(), format, &number) == 1 ? number : 0;
}

/// The number that was given last to a process or thread.
pid_t youngest()
{
    return numberIn("/proc/loadavg", "%*s %*s %*s %*s %d");
}

/// Above all numbers that are given.
pid_t endOfNumbers()
{
    return numberIn("/proc/sys/kernel/pid_max", "%d");
}

/// Calls for each entry of a folder that is a number.
void forEachNumber(const std::string &folder, const std::function<void(pid_t)> &take)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> open(opendir(folder.c_str()), closedir);
    while (const dirent *entry = open ? readdir(open.get()) : nullptr)
        if (const pid_t number = std::atoi(entry->d_name); number > 0)
            take(number);
}

} // namespace

void forEachProcess(const std::function<void(pid_t)> &take)
{
    forEachNumber("/proc", take);
}

Mark::Mark(pid_t guard)
{
    // Below what we may give, so that a program that is Trama itself can mark its own.
    rlimit limit{};
    getrlimit(RLIMIT_LOCKS, &limit);
    constexpr rlim_t most = rlim_t{1} << 62;
    m_value = (limit.rlim_max < most ? limit.rlim_max : most) - static_cast<rlim_t>(guard);
}

bool Mark::put() const
{
    const rlimit limit{m_value, m_value};
    return setrlimit(RLIMIT_LOCKS, &limit) == 0;
}

bool Mark::isOn(pid_t task) const
{
    rlimit limit{};
    return prlimit(task, RLIMIT_LOCKS, nullptr, &limit) == 0 && limit.rlim_max == m_value;
}

void Mark::forEach(pid_t first, const std::function<void(pid_t)> &take) const
{
    // Numbers are given in turn and then begin anew, so the family lies between its first and
    // the last one given.
    const pid_t last = youngest();
    const pid_t end = endOfNumbers();
    const pid_t count = last < first ? last - first + end : last - first;
    if (last == 0 || count < 0 || count > widestRange)
        return forEachProcess([&](pid_t process) {
            if (isOn(process))
                forEachNumber("/proc/" + std::to_string(process) + "/task", take);
        });
    for (pid_t i = 0; i <= count; ++i)
        if (const pid_t task = first + i < end ? first + i : first + i - end; isOn(task))
            take(task);
}

void Mark::strike(pid_t first) const
{
    // Whoever has SIGKILL before him forks no more, so what a pass does not find was born to
    // those that it had yet to come to.
    std::unordered_set<pid_t> struck;
    for (int pass = 0; pass < mostPasses; ++pass) {
        const std::size_t before = struck.size();
        forEach(first, [&](pid_t task) {
            if (struck.insert(task).second)
                kill(task, SIGKILL);
        });
        if (struck.size() == before)
            return;
    }
}

} // namespace trama::run::launcher
