// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of processes and threads are virtual: a program that prints them, or sorts by them,
// does the same in each run.
#include "core/probe/lab/ids.h"

#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <cerrno>
#include <cstdarg>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::probe
{

namespace
{

constexpr pid_t someoneElse = 1; ///< the parent of the first process, and of those left alone

long call(long number, const std::array<long, 6> &a)
{
    return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

pid_t parent()
{
    const lab::Board &board = member->board();
    const std::uint16_t process = board.process(member->process()).parent;
    return process == lab::Board::MostProcesses || board.process(process).ended
               ? someoneElse
               : lab::Board::idOf(process);
}

} // namespace

pid_t idInSystem(pid_t id)
{
    if (member == nullptr)
        return id;
    const std::uint16_t process = member->board().processWithId(id);
    return process < lab::Board::MostProcesses ? member->board().process(process).pid : id;
}

pid_t idOnBoard(pid_t pid)
{
    if (member == nullptr || pid <= 0)
        return pid;
    const std::uint16_t process = member->board().processOf(pid);
    return process < lab::Board::MostProcesses ? lab::Board::idOf(process) : pid;
}

pid_t ownProcess()
{
    return REAL(getpid)();
}

pid_t ownThread()
{
    return static_cast<pid_t>(REAL(syscall)(SYS_gettid));
}

void waitForDeath(pid_t pid)
{
    constexpr int patience = 2000; // ms
    pollfd process{static_cast<int>(REAL(syscall)(SYS_pidfd_open, pid, 0)), POLLIN, 0};
    if (process.fd < 0)
        return;
    while (REAL(poll)(&process, 1, patience) < 0 && errno == EINTR) {
    }
    REAL(close)(process.fd);
}

} // namespace trama::probe

using namespace trama;
using namespace trama::probe;

INTERPOSED pid_t getpid() noexcept
{
    return member != nullptr ? lab::Board::idOf(member->process()) : REAL(getpid)();
}

INTERPOSED pid_t getppid() noexcept
{
    return member != nullptr ? parent() : REAL(getppid)();
}

INTERPOSED pid_t gettid() noexcept
{
    return controlled() ? member->board().seat(self).id : ownThread();
}

/// Python has no other way to some of them.
INTERPOSED long syscall(long number, ...) noexcept
{
    std::array<long, 6> arguments{};
    va_list more;
    va_start(more, number);
    for (long &argument : arguments)
        argument = va_arg(more, long);
    va_end(more);
    switch (number) {
    case SYS_gettid:
        return gettid();
    case SYS_getpid:
        return getpid();
    case SYS_pidfd_open:
        arguments[0] = idInSystem(static_cast<pid_t>(arguments[0]));
        break;
    default:
        break;
    }
    return call(number, arguments);
}

// ---- groups and sessions, which are called by a process

INTERPOSED pid_t getpgid(pid_t pid) noexcept
{
    return idOnBoard(REAL(getpgid)(idInSystem(pid)));
}

INTERPOSED pid_t getpgrp() noexcept
{
    return idOnBoard(REAL(getpgrp)());
}

INTERPOSED int setpgid(pid_t pid, pid_t group) noexcept
{
    return REAL(setpgid)(idInSystem(pid), idInSystem(group));
}

INTERPOSED pid_t getsid(pid_t pid) noexcept
{
    return idOnBoard(REAL(getsid)(idInSystem(pid)));
}

INTERPOSED pid_t setsid() noexcept
{
    return idOnBoard(REAL(setsid)());
}

INTERPOSED int killpg(pid_t group, int signal) noexcept
{
    return REAL(killpg)(idInSystem(group), signal);
}
