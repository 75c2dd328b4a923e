// SPDX-License-Identifier: GPL-3.0-or-later
// The computer has as many cores as the Lab gives it.
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <sched.h>
#include <unistd.h>

using namespace trama;
using namespace trama::probe;

INTERPOSED long sysconf(int name) noexcept
{
    const bool cores = name == _SC_NPROCESSORS_ONLN || name == _SC_NPROCESSORS_CONF;
    return cores && controlled() ? member->board().rules().machine.cores : REAL(sysconf)(name);
}

INTERPOSED int sched_getaffinity(pid_t pid, size_t size, cpu_set_t *set) noexcept
{
    const int result = REAL(sched_getaffinity)(pid, size, set);
    if (result != 0 || !controlled())
        return result;
    CPU_ZERO_S(size, set);
    for (int core = 0; core < member->board().rules().machine.cores; ++core)
        CPU_SET_S(static_cast<size_t>(core), size, set);
    return 0;
}
