// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace trama::probe
{

// The ids that the program sees are the board's, the same in each run. Ids of what is no part of
// the program, and groups (0 and less), are their own.

/// Which process of the system the program means.
pid_t idInSystem(pid_t id);
/// What the program calls a process of the system.
pid_t idOnBoard(pid_t pid);

/// Of the calling process and thread, in the system.
pid_t ownProcess();
pid_t ownThread();

/// Until the process of the system is a zombie, whose parent has been sent a signal, or gone.
void waitForDeath(pid_t pid);

} // namespace trama::probe
