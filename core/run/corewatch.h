// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/corerecord.h"
#include "core/trace/trace.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <sys/types.h>
#include <vector>

namespace trama::run
{

/// Watches on which core each thread of a program is, from the program's exec on. It observes
/// the program's processes from outside and changes nothing in them. Used by one thread.
///
/// A thread is on `core` from an On or an Exec to the next Off or Exit of it; Fork tells that
/// it exists, and names a thread when pid and parentPid are the same, a process otherwise.
class CoreWatch
{
public:
    virtual ~CoreWatch() = default;

    /// Appends what has happened since the last call, in order of time, and returns the time
    /// (CLOCK_MONOTONIC, ns) before which nothing will come any more. To be called when `fd()` is
    /// readable and every few milliseconds besides; it does not wait.
    virtual std::uint64_t drain(std::vector<CoreRecord> &out) = 0;

    /// Appends all that is left, after the program's end.
    virtual void finish(std::vector<CoreRecord> &out) = 0;

    /// Readable when `drain()` should be called; −1 when there is nothing to wait for.
    virtual int fd() const = 0;

    virtual Source source() const = 0;

    /// Why the cores are not exact and what to do about it, translated; empty when they are.
    virtual QString remark() const { return {}; }

    /// Records that are missing, in total.
    virtual std::uint64_t lost() const = 0;
};

/// Watches `pid`, which waits before its exec, and all its descendants to come: exactly where
/// the system allows it, by sampling where not, and with source None where neither works.
/// Never null.
std::unique_ptr<CoreWatch> makeCoreWatch(pid_t pid);

} // namespace trama::run
