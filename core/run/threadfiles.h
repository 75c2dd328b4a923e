// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/cpusessions.h"
#include "core/run/descriptor.h"

#include <sys/types.h>
#include <vector>

namespace trama::run
{

/// One thread's files in /proc, the one that is read at every sample kept open. It only
/// reads; where the thread is gone it says so.
class ThreadFiles
{
public:
    ThreadFiles(pid_t pid, pid_t tid);

    /// Whether there is such a thread, and the kernel counts its time on cores.
    bool valid() const { return m_schedstat.valid(); }

    /// Fills in runtime, waited and turns; false once the thread is gone.
    bool readTimes(ThreadSample &sample) const;

    /// Fills in core and runnable; false once the thread is gone.
    bool readPlace(ThreadSample &sample) const;

    /// Processes that this thread has started and that are its children still.
    std::vector<pid_t> children() const;

private:
    Descriptor m_directory;
    Descriptor m_schedstat;
};

/// The threads of a process; empty once it is gone.
std::vector<pid_t> threadsOf(pid_t pid);

/// The process that a process is a child of; 0 when it is gone.
pid_t parentOf(pid_t pid);

} // namespace trama::run
