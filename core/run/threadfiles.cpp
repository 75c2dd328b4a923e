// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/threadfiles.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string>

namespace trama::run
{

namespace
{

constexpr int parentField = 4; // as proc(5) numbers the fields of stat
constexpr int processorField = 39;

std::string taskPath(pid_t pid, pid_t tid)
{
    return "/proc/" + std::to_string(pid) + "/task/" + std::to_string(tid);
}

std::string readAt(int directory, const char *name)
{
    const Descriptor file(openat(directory, name, O_RDONLY | O_CLOEXEC));
    std::string text;
    char piece[1024];
    for (;;) {
        const ssize_t n = file.valid() ? read(file.get(), piece, sizeof piece) : 0;
        if (n <= 0)
            return text;
        text.append(piece, static_cast<std::size_t>(n));
    }
}

/// From the state, which is field 3, on: the name before it may hold brackets and blanks.
const char *statFromState(const std::string &stat)
{
    const std::size_t bracket = stat.rfind(')');
    return bracket == std::string::npos || bracket + 2 >= stat.size() ? nullptr
                                                                      : stat.c_str() + bracket + 2;
}

const char *statField(const char *state, int number)
{
    const char *at = state;
    for (int field = 3; at && field < number; ++field) {
        at = std::strchr(at, ' ');
        at = at ? at + 1 : nullptr;
    }
    return at;
}

} // namespace

ThreadFiles::ThreadFiles(pid_t pid, pid_t tid)
    : m_directory(::open(taskPath(pid, tid).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    if (m_directory.valid())
        m_schedstat = Descriptor(openat(m_directory.get(), "schedstat", O_RDONLY | O_CLOEXEC));
}

bool ThreadFiles::readTimes(ThreadSample &sample) const
{
    char text[128];
    const ssize_t n = pread(m_schedstat.get(), text, sizeof text - 1, 0);
    if (n <= 0)
        return false;
    text[n] = '\0';
    char *at = text;
    sample.runtime = std::strtoull(at, &at, 10);
    sample.waited = std::strtoull(at, &at, 10);
    sample.turns = std::strtoull(at, &at, 10);
    return true;
}

bool ThreadFiles::readPlace(ThreadSample &sample) const
{
    const std::string stat = readAt(m_directory.get(), "stat");
    const char *state = statFromState(stat);
    const char *core = statField(state, processorField);
    if (!core || *state == 'X' || *state == 'Z')
        return false;
    sample.runnable = *state == 'R';
    sample.core = std::atoi(core);
    return true;
}

std::vector<pid_t> ThreadFiles::children() const
{
    const std::string text = readAt(m_directory.get(), "children");
    std::vector<pid_t> pids;
    const char *at = text.c_str();
    for (char *end = nullptr;; at = end) {
        const long pid = std::strtol(at, &end, 10);
        if (end == at)
            return pids;
        pids.push_back(static_cast<pid_t>(pid));
    }
}

std::vector<pid_t> threadsOf(pid_t pid)
{
    std::vector<pid_t> tids;
    const std::string path = "/proc/" + std::to_string(pid) + "/task";
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(opendir(path.c_str()), closedir);
    while (const dirent *entry = directory ? readdir(directory.get()) : nullptr)
        if (entry->d_name[0] != '.')
            tids.push_back(std::atoi(entry->d_name));
    return tids;
}

pid_t parentOf(pid_t pid)
{
    const std::string stat = readAt(AT_FDCWD, ("/proc/" + std::to_string(pid) + "/stat").c_str());
    const char *parent = statField(statFromState(stat), parentField);
    return parent ? std::atoi(parent) : 0;
}

} // namespace trama::run
