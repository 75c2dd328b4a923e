// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/descriptor.h"
#include "core/run/launcher/plan.h"
#include "core/run/launcher/shield.h"

#include <sys/types.h>

namespace trama::run::launcher
{

/// The process that becomes the program: forked by us, in a session of its own, waiting for
/// `go()`. It dies with the thread that forked it, and before `go()` when we end.
class FirstProcess
{
public:
    /// Forks it. It will report Executing or ExecFailed on `socket` itself, and cannot
    /// end `those` where the kernel has a way to prevent it.
    FirstProcess(const Plan &plan, int socket, const Protected &those);

    /// −1 when it could not be forked; errno is kept in `error()`.
    pid_t pid() const { return m_pid; }
    int error() const { return m_error; }

    /// Lets it execute the program. Further calls do nothing.
    void go();

private:
    Descriptor m_gate;
    pid_t m_pid = -1;
    int m_error = 0;
};

} // namespace trama::run::launcher
