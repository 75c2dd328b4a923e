// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/snapshots.h"
#include "core/trace/trace.h"

#include <optional>
#include <vector>

namespace trama::insight
{

/// One of those who could take the next step, and what that step is.
struct Way
{
    Candidate candidate;
    bool taken = false; ///< it is the one who went
    /// The position in the trace of the first event that it comes to from there: what it waits to
    /// do is the same whenever it goes. None: this run does not tell.
    std::optional<std::size_t> next;
};

/// A choice as one stands before it.
struct Crossroads
{
    std::size_t choice = 0; ///< among the trace's
    std::vector<Way> ways;
    std::vector<TaskId> others; ///< who is there and cannot go
    State state;                ///< of everything, just before
};

/// The first choice at or after a time; nothing when there is none. What is looked for behind it
/// lies within so many events, or is not known.
std::optional<Crossroads> crossroadsAt(const Trace &trace, const Snapshots &snapshots, Time time,
                                       std::size_t lookAhead = 200'000);

} // namespace trama::insight
