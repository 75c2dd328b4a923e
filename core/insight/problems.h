// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <string>
#include <vector>

namespace trama::insight
{

enum class ProblemKind { Exception };

/// Something that went wrong in the program, with what is needed to show it.
struct Problem
{
    ProblemKind kind = ProblemKind::Exception;
    std::string text; ///< the program's own words, for example "ValueError: no seats"
    std::vector<TaskId> tasks;
    std::vector<SiteId> sites;
    Time time{};
};

/// What went wrong, in order of time.
std::vector<Problem> problems(const Trace &trace);

} // namespace trama::insight
