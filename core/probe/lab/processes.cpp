// SPDX-License-Identifier: GPL-3.0-or-later
// Processes that the program forks are its tasks too, and so are those of them that execute
// Python anew. What executes something else is a stranger, which goes as it likes.
#include "core/probe/lab/deadline.h"
#include "core/probe/lab/ids.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"
#include "core/probe/lab/semaphores.h"
#include "core/probe/lab/whereabouts.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

using namespace trama;
using namespace trama::probe;

namespace
{

lab::Board &board()
{
    return member->board();
}

std::string_view nameOf(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

/// Whether the executable is a Python, by its name.
bool isPython(std::string_view path)
{
    return nameOf(path).starts_with("python");
}

/// What others wait for at our end, the end of pipes, is there before they go on.
void leaveProcess()
{
    member->settle();
    fflush(nullptr);
    close_range(0, ~0U, 0);
    member->leaveProcess(Member::Leaving::Ends);
}

__attribute__((destructor)) void atExit()
{
    if (controlled())
        leaveProcess();
}

void becomeStranger(const char *path)
{
    if (!controlled() || isPython(path))
        return;
    member->settle();
    board().process(member->process()).stranger = true;
    // By now its descriptors may be closed, and so it cannot say where that is.
    board().note(lab::Uncontrolled::Kind::Program, nameOf(path),
                 board().process(member->process()).whereabouts);
    member->leaveProcess(Member::Leaving::GoesOn);
}

/// A process of the program that has ended on the board is about to end in earnest.
bool hasEnded(std::uint16_t process)
{
    return board().process(process).ended && !board().process(process).stranger;
}

void markGone(pid_t pid)
{
    const std::uint16_t process = board().processOf(pid);
    if (process < lab::Board::MostProcesses)
        board().process(process).gone = true;
}

/// waitpid() for one of ours, or for anybody, by the system's ids.
pid_t await(pid_t pid, int *status, int flags)
{
    for (;;) {
        const std::uint16_t process = pid > 0 ? board().processOf(pid) : lab::Board::MostProcesses;
        const bool ours = process < lab::Board::MostProcesses && !board().process(process).stranger;
        if (!ours || hasEnded(process)) {
            const pid_t ended =
                REAL(waitpid)(pid, status, ours ? flags & ~WNOHANG : flags | WNOHANG);
            if (ended > 0)
                markGone(ended);
            if (ended != 0 || (flags & WNOHANG) != 0)
                return ended;
        } else if ((flags & WNOHANG) != 0) {
            return 0;
        }
        member->waitForOutside(lab::NoDeadline);
        if (member->isInEarnest()) {
            const timespec moment{0, 1'000'000};
            REAL(nanosleep)(&moment, nullptr);
        }
    }
}

/// Whether the signal ends the process: it does not catch or ignore it.
bool endsBy(pid_t pid, int signal)
{
    if (signal == SIGKILL)
        return true;
    char path[32];
    snprintf(path, sizeof path, "/proc/%d/status", pid);
    FILE *const file = fopen(path, "re");
    if (file == nullptr)
        return false;
    unsigned long long ignored = 0;
    unsigned long long caught = 0;
    char line[256];
    while (fgets(line, sizeof line, file) != nullptr) {
        sscanf(line, "SigIgn: %llx", &ignored);
        sscanf(line, "SigCgt: %llx", &caught);
    }
    fclose(file);
    return ((ignored | caught) >> (signal - 1) & 1) == 0;
}

} // namespace

INTERPOSED pid_t fork() noexcept
{
    if (!controlled())
        return REAL(fork)();
    member->settle();
    const std::uint16_t process = board().addProcess(member->process());
    const lab::Actor seat =
        process < lab::Board::MostProcesses ? member->invite(process) : lab::NoActor;
    if (seat == lab::NoActor)
        member->halt();
    board().process(process).whereabouts = writeWhereabouts();
    const pid_t pid = REAL(fork)();
    if (pid == 0) {
        forgetSemaphores();
        member->become(process, seat);
    } else if (pid < 0) {
        board().endProcess(process);
    } else {
        board().process(process).pid = pid;
        board().seat(seat).thread = pid;
    }
    return idOnBoard(pid);
}

INTERPOSED pid_t vfork() noexcept
{
    return fork();
}

INTERPOSED int execve(const char *path, char *const *arguments, char *const *environment) noexcept
{
    becomeStranger(path);
    return REAL(execve)(path, arguments, environment);
}

INTERPOSED int execv(const char *path, char *const *arguments) noexcept
{
    becomeStranger(path);
    return REAL(execv)(path, arguments);
}

INTERPOSED void _exit(int status)
{
    if (controlled())
        leaveProcess();
    REAL(_exit)(status);
    __builtin_unreachable();
}

INTERPOSED pid_t waitpid(pid_t pid, int *status, int flags)
{
    return controlled() ? idOnBoard(await(idInSystem(pid), status, flags))
                        : REAL(waitpid)(pid, status, flags);
}

INTERPOSED pid_t wait(int *status)
{
    return waitpid(-1, status, 0);
}

INTERPOSED int kill(pid_t id, int signal) noexcept
{
    const pid_t pid = id < 0 ? -idInSystem(-id) : idInSystem(id);
    if (!controlled() || pid <= 0 || signal == 0)
        return REAL(kill)(pid, signal);
    const std::uint16_t process = board().processOf(pid);
    const bool ends = process < lab::Board::MostProcesses && process != member->process()
                      && !board().process(process).ended && endsBy(pid, signal);
    member->settle();
    const int result = REAL(kill)(pid, signal);
    if (result == 0 && ends) { // by this very step
        waitForDeath(pid);
        board().endProcess(process);
    }
    return result;
}
