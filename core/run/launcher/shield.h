// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/launcher/filter.h"

#include <sys/types.h>

namespace trama::run::launcher
{

/// Those whom the program must not end or stop.
struct Protected
{
    pid_t guard = 0; ///< leads a process group, in which the keeper is
    pid_t keeper = 0;
    pid_t engine = 0;
    pid_t engineGroup = 0;
};

/// Adds to the filter that every way to send the protected ones a signal, to write into their
/// memory, or to set their limits fails with EPERM; and so does a signal to everybody
/// (`kill(-1, …)`). All else the program does as without it, but for `pidfd_send_signal()`: which
/// process a descriptor stands for cannot be seen here, so it always fails.
void addShield(Filter &filter, const Protected &those);

} // namespace trama::run::launcher
