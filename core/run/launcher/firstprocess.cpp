// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/firstprocess.h"

#include "core/run/launcher/budget.h"
#include "core/run/launcher/mark.h"
#include "core/run/launcher/messages.h"
#include "core/run/launcher/withhold.h"
#include "core/run/monotonic.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sched.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::run::launcher
{

namespace
{

constexpr int failureStatus = 127; // as a shell says "could not be executed"

void dieWith(pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) // it died before we asked to be told
        _exit(failureStatus);
}

void waitAt(int gate)
{
    char byte = 0;
    ssize_t n = 0;
    do {
        n = read(gate, &byte, 1);
    } while (n < 0 && errno == EINTR);
    if (n != 1)
        _exit(failureStatus);
}

/// As at a login. The C library keeps two signals to itself and hides them from sigaction(),
/// yet leaves them ignored when it spawns, which the program would inherit.
void restoreSignals()
{
    const std::array<unsigned long, 8> standard{}; // the kernel's own struct, all zero: SIG_DFL
    for (int signal = 1; signal < NSIG; ++signal)
        syscall(SYS_rt_sigaction, signal, standard.data(), nullptr, (NSIG - 1) / 8);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

void forbidCoreDumps()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

void fail(int socket, Stage stage)
{
    const Message message{.verb = Verb::ExecFailed, .stage = stage, .error = errno};
    send(socket, &message, sizeof message, MSG_NOSIGNAL);
    _exit(failureStatus);
}

std::vector<char *> pointers(const std::vector<std::string> &texts)
{
    std::vector<char *> result;
    result.reserve(texts.size() + 1);
    for (const std::string &text : texts)
        result.push_back(const_cast<char *>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

/// Returns what could be done of Confinement.
std::uint32_t confine(const Plan &plan, const Protected &those)
{
    const bool foreign = !plan.ownFolder.empty();
    std::uint32_t done = 0;
    if (foreign) {
        dropPrivileges();
        done |= withholdFiles(plan.ownFolder) ? FilesWithheld : 0u;
    }
    Filter filter;
    addShield(filter, those);
    if (foreign)
        addSeclusion(filter);
    if (filter.install())
        done |= foreign ? Shielded | NetworkWithheld : Shielded;
    return done;
}

/// Random addresses are part of what tells one run from another, and so is a second core.
void steady()
{
    personality(ADDR_NO_RANDOMIZE);
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(sched_getcpu()), &one);
    sched_setaffinity(0, sizeof one, &one);
}

[[noreturn]] void become(const Plan &plan, int socket, int gate, const Protected &those)
{
    dieWith(those.keeper);
    Mark(those.guard).put();
    setsid();
    const std::vector<char *> arguments = pointers(plan.arguments);
    const std::vector<char *> environment = pointers(plan.environment);
    waitAt(gate);
    if (!plan.directory.empty() && chdir(plan.directory.c_str()) != 0)
        fail(socket, Stage::Directory);
    forbidCoreDumps();
    limitTasks(plan.limits.tasks);
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    restoreSignals();
    const std::uint32_t confinement = confine(plan, those);
    if (plan.steady)
        steady();
    const Message executing{.verb = Verb::Executing,
                            .pid = getpid(),
                            .confinement = confinement,
                            .time = monotonicNow()};
    send(socket, &executing, sizeof executing, MSG_NOSIGNAL);
    execve(plan.executable.c_str(), arguments.data(), environment.data());
    fail(socket, Stage::Program);
    _exit(failureStatus);
}

} // namespace

FirstProcess::FirstProcess(const Plan &plan, int socket, const Protected &those)
{
    int gate[2];
    if (pipe2(gate, O_CLOEXEC) != 0) {
        m_error = errno;
        return;
    }
    const Descriptor inner(gate[0]);
    m_gate = Descriptor(gate[1]);
    m_pid = fork();
    m_error = m_pid < 0 ? errno : 0;
    if (m_pid == 0) {
        m_gate.reset();
        become(plan, socket, inner.get(), those);
    }
}

void FirstProcess::go()
{
    if (m_gate.valid() && write(m_gate.get(), "", 1) == 1)
        m_gate.reset();
}

} // namespace trama::run::launcher
