// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/lab/whereabouts.h"

#include "core/probe/lab/ids.h"

#include <csignal>
#include <cstdlib>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::probe
{

std::int64_t writeWhereabouts()
{
    static const char *const board = getenv("TRAMA_LAB");
    static const std::string path = board != nullptr ? std::string(board) + ".stack" : "";
    const int signal = SIGRTMAX - 1;
    using Action = struct sigaction;
    using Stat = struct stat;
    Action action{};
    Stat before{};
    Stat after{};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_DFL
        || action.sa_handler == SIG_IGN || stat(path.c_str(), &before) != 0)
        return -1;
    sigset_t one{}, mask{};
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_UNBLOCK, &one, &mask); // subprocess blocks all while it forks
    syscall(SYS_tgkill, ownProcess(), ownThread(), signal);
    pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    return stat(path.c_str(), &after) == 0 && after.st_size > before.st_size ? before.st_size : -1;
}

} // namespace trama::probe
