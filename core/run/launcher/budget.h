// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/launcher/mark.h"
#include "core/run/launcher/messages.h"
#include "core/run/launcher/plan.h"

#include <cstdint>
#include <optional>

namespace trama::run::launcher
{

/// Watches that a program keeps within its limits: how much memory all its processes have
/// together, and how many tasks they are. It looks closely only when the system as a whole says
/// that there may be something to see, so a program that keeps within them is left alone.
class Budget
{
public:
    /// `first` is the oldest process with the mark.
    Budget(const Limits &limits, const Mark &mark, pid_t first);

    /// How often to ask, ms.
    static constexpr int interval = 50;

    /// The limit that has been passed, if any.
    std::optional<Bound> passed();

private:
    bool tooManyTasks();
    bool tooMuchMemory();
    std::uint64_t memory(std::uint64_t (*ofProcess)(pid_t)) const;

    Limits m_limits;
    Mark m_mark;
    pid_t m_first;
    std::uint64_t m_tasksBefore = 0; ///< of the whole system, when we began
    std::uint64_t m_freeBefore = 0;  ///< bytes, when we last looked closely
    std::uint64_t m_nextHasty =
        0; ///< close look if the system tells of something; CLOCK_MONOTONIC, ns
    std::uint64_t m_nextCalm = 0; ///< and if it does not
};

/// Limits of the calling process and all it starts that hold even where nobody gets to watch:
/// for the tasks of an ordinary user, well above what `Budget` lets pass.
void limitTasks(std::uint32_t tasks);

} // namespace trama::run::launcher
