// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/keeper.h"

#include "core/run/monotonic.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace trama::run::launcher
{

namespace
{

int openSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigaddset(&set, SIGTERM);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// Whether we are told of the guard's death by SIGTERM, or it is dead already.
bool followGuard(pid_t guard)
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    return getppid() == guard;
}

} // namespace

void blockSignals()
{
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, nullptr);
}

void closeMemory()
{
    prctl(PR_SET_DUMPABLE, 0);
}

void forgetStreams()
{
    const Descriptor nowhere(open("/dev/null", O_RDWR | O_CLOEXEC));
    for (int stream = 0; stream < 3; ++stream)
        dup2(nowhere.get(), stream);
}

Keeper::Keeper(const Plan &plan, const Protected &those)
    : m_mark(those.guard),
      m_signals(openSignals()),
      m_first(plan, socketDescriptor, those),
      m_budget(plan.limits, m_mark, m_first.pid())
{
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    if (!followGuard(those.guard))
        raise(SIGTERM); // blocked, so run() finds it
    closeMemory();      // after the fork: of what it is a copy of, the engine wants to know
    forgetStreams();
    hurry();
}

std::uint32_t Keeper::run()
{
    if (m_first.pid() < 0) {
        say({.verb = Verb::ExecFailed, .stage = Stage::Program, .error = m_first.error()});
    } else {
        say({.verb = Verb::Born, .pid = m_first.pid()});
        for (Next next = Next::GoOn; next == Next::GoOn;) {
            pollfd sources[] = {{socketDescriptor, POLLIN, 0}, {m_signals.get(), POLLIN, 0}};
            poll(sources, 2, Budget::interval);
            if (sources[1].revents != 0)
                next = takeSignals();
            if (sources[0].revents != 0 && next == Next::GoOn)
                next = takeRequests();
            if (next == Next::GoOn)
                next = checkBudget();
        }
    }
    return clearUp();
}

std::uint32_t Keeper::clearUp()
{
    // Most programs stay in the session's first process group, which can be killed at one blow.
    if (m_first.pid() > 0)
        kill(-m_first.pid(), SIGKILL);
    std::uint32_t left = 0;
    const std::uint32_t survivors = endDescendants(m_mark, m_first.pid(), [&](const Reaped &child) {
        // The first process's end is reported by itself; it is none of those left over.
        if (child.pid == m_first.pid() && !m_ended)
            reportEnd(child);
        else if (WIFSIGNALED(child.status) && WTERMSIG(child.status) == SIGKILL)
            ++left;
    });
    say({.verb = Verb::Left, .count = left, .survivors = survivors});
    return survivors;
}

Keeper::Next Keeper::checkBudget()
{
    const std::optional<Bound> bound = m_budget.passed();
    if (!bound)
        return Next::GoOn;
    say({.verb = Verb::Exceeded, .bound = *bound});
    return Next::Finish;
}

Keeper::Next Keeper::takeRequests()
{
    Message message;
    const ssize_t n = recv(socketDescriptor, &message, sizeof message, MSG_DONTWAIT);
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return Next::GoOn;
    if (n != sizeof message || message.verb == Verb::Stop) // or the engine is gone
        return Next::Finish;
    if (message.verb == Verb::Go)
        m_first.go();
    return Next::GoOn;
}

Keeper::Next Keeper::takeSignals()
{
    Next next = Next::GoOn;
    signalfd_siginfo info;
    while (read(m_signals.get(), &info, sizeof info) == sizeof info) {
        const Next reaped = reap();
        if (info.ssi_signo == SIGTERM || reaped == Next::Finish)
            next = Next::Finish;
    }
    return next;
}

Keeper::Next Keeper::reap()
{
    while (const auto child = reapOne()) {
        if (child->pid != m_first.pid())
            continue;
        reportEnd(*child);
        return Next::Finish;
    }
    return Next::GoOn;
}

void Keeper::reportEnd(const Reaped &child)
{
    m_ended = true;
    say({.verb = Verb::Ended,
         .pid = child.pid,
         .status = child.status,
         .time = monotonicNow(),
         .cpu = child.cpu});
}

void Keeper::say(const Message &message)
{
    send(socketDescriptor, &message, sizeof message, MSG_NOSIGNAL);
}

} // namespace trama::run::launcher
