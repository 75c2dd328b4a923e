// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/launcher/mark.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <sys/types.h>

namespace trama::run::launcher
{

/// A child that has ended and was waited for.
struct Reaped
{
    pid_t pid = -1;
    int status = 0;
    std::uint64_t cpu = 0; ///< user and system time, ns, with the children it waited for
};

/// Takes one ended child; nothing when none has ended. `errno` is ECHILD when there is none left.
std::optional<Reaped> reapOne();

/// Asks to go before the program's processes, which may be thousands, each with a claim to the
/// cores as good as ours. Root is let in before all of them, others get shorter turns sooner.
void hurry();

/// Ends every descendant of the calling process, which must be a child subreaper, in a session
/// that no descendant is in. Those with the mark, the oldest of them `first`, it kills at
/// once; whoever is left it freezes before it kills, so that not even those who fork as fast as
/// they can get away. Whoever is waited for on the way is told to `reaped`. Gives up only on
/// processes that may not be signalled (they run as another user) or that do not die within
/// three seconds after the last one did: returns how many these are.
std::uint32_t endDescendants(const Mark &mark, pid_t first,
                             const std::function<void(const Reaped &)> &reaped);

} // namespace trama::run::launcher
