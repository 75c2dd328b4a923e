// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <vector>

namespace trama::timeline
{

/// The order in which tasks stand below each other: a process, its threads as they were born, then the
/// processes that it started, each with all that is its own. A task that is added later never
/// changes the order of those that were there.
std::vector<TaskId> orderedTasks(const Trace &trace);

} // namespace trama::timeline
