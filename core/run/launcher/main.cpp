// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/keeper.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// The helper between the engine and a program: engine ── guard ── keeper ── program.
// The keeper does the work. The guard only waits: should somebody kill the keeper, the guard
// ends what is left; should somebody kill the guard, the keeper does. The program itself can
// kill neither of them where the kernel has a filter for its calls.

namespace launcher = trama::run::launcher;

namespace
{

constexpr int failure = 1;

int keep(const launcher::Plan &plan, launcher::Protected those)
{
    those.keeper = getpid();
    return launcher::Keeper(plan, those).run() == 0 ? 0 : failure;
}

int guardKeeper(pid_t keeper)
{
    int status = 0;
    while (waitpid(keeper, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        return WEXITSTATUS(status);
    // Whatever the keeper forked came after it.
    launcher::endDescendants(launcher::Mark(getpid()), keeper, [](const launcher::Reaped &) {});
    return failure;
}

} // namespace

int main()
{
    close_range(launcher::planDescriptor + 1, ~0U, 0);
    fcntl(launcher::socketDescriptor, F_SETFD, FD_CLOEXEC);
    const auto plan = launcher::readPlan(launcher::planDescriptor);
    close(launcher::planDescriptor);
    if (!plan)
        return failure;

    launcher::blockSignals();
    setsid(); // what a terminal sends to its foreground is the engine's affair
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const pid_t engine = getppid();
    const launcher::Protected those{
        .guard = getpid(), .engine = engine, .engineGroup = getpgid(engine)};
    const pid_t keeper = fork();
    if (keeper < 0)
        return failure;
    if (keeper == 0)
        _exit(keep(*plan, those));
    launcher::closeMemory();
    launcher::forgetStreams();
    _exit(guardKeeper(keeper));
}
