// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trama::run::launcher
{

/// What a program may have altogether, with all that it starts; 0: as much as it gets.
struct Limits
{
    std::uint64_t memory = 0; ///< bytes
    std::uint32_t tasks = 0;  ///< processes and threads at one time
};

/// What to execute, and how. It travels to the launcher in a memfd: the environment may hold
/// secrets, which a command line would show to everybody, and must not act on the launcher.
struct Plan
{
    std::string executable;               ///< path; it is not searched for
    std::vector<std::string> arguments;   ///< with the name the program is called by
    std::vector<std::string> environment; ///< "NAME=value"
    std::string directory;                ///< empty: as the engine's
    Limits limits;
    /// The only folder that a program which is not the user's own may write in; empty: the
    /// program is the user's own, and does what it likes.
    std::string ownFolder;
    /// As like every other time as can be: on one core, with addresses that are not random.
    bool steady = false;
};

/// A new memfd with the plan, close-on-exec, at its beginning; −1 with errno.
int writePlan(const Plan &plan);

/// Reads what `writePlan` wrote. Nothing when it is not readable or not a plan.
std::optional<Plan> readPlan(int fd);

} // namespace trama::run::launcher
