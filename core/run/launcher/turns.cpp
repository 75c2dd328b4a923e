// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/launcher/turns.h"

#include <cstdint>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::run::launcher
{

namespace
{

/// What sched_setattr() takes; the C library has it only of late.
struct Scheduling
{
    std::uint32_t size = 0;
    std::uint32_t policy = 0; ///< the usual one
    std::uint64_t flags = 0;
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t turn = 0; ///< ns
    std::uint64_t deadline = 0;
    std::uint64_t period = 0;
};

constexpr std::uint64_t resetOnFork = 1; // SCHED_FLAG_RESET_ON_FORK

} // namespace

void takeShortTurns()
{
    const Scheduling scheduling{.size = sizeof scheduling,
                                .flags = resetOnFork,
                                .nice = getpriority(PRIO_PROCESS, 0),
                                .turn = 100'000};
    syscall(SYS_sched_setattr, 0, &scheduling, 0);
}

} // namespace trama::run::launcher
