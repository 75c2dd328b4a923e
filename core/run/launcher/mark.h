// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <sys/resource.h>
#include <sys/types.h>

namespace trama::run::launcher
{

/// What all processes of one program carry from birth, wherever they go: a limit on locks of
/// files, which Linux hands down and has not heeded since 2.4. Asking a process for it takes
/// neither a file nor a walk through a family tree, so a crowd is found within one time slice.
/// A process may lower its own and be found by its parents alone.
class Mark
{
public:
    /// The mark of the program behind this guard. Computed from our own limit, which is the same in
    /// the engine, the guard and the keeper.
    explicit Mark(pid_t guard);

    /// Marks the calling process. Returns whether it could.
    bool put() const;
    /// Whether that process or thread has it; false for those of another user, unless we are root.
    bool isOn(pid_t task) const;

    /// Calls for every thread of every process that has it; `first` is the oldest of them.
    void forEach(pid_t first, const std::function<void(pid_t)> &take) const;

    /// Kills those who have it, until none is born any more.
    void strike(pid_t first) const;

private:
    rlim_t m_value;
};

/// Calls for every process there is.
void forEachProcess(const std::function<void(pid_t)> &take);

} // namespace trama::run::launcher
