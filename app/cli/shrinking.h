// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/quietruns.h"
#include "core/lab/schedule.h"

namespace trama::cli
{

/// Looks for a schedule with fewer preemptions of which the same comes: exit status, deadlock or
/// not, and stdout. Runs the program so many times at most, and says on stderr what it found.
/// The schedule itself comes back where it found nothing. `outcome` is what came of it.
lab::Schedule shrunk(const lab::Schedule &schedule, const run::Outcome &outcome, QuietRuns &runs,
                     std::size_t mostRuns);

} // namespace trama::cli
