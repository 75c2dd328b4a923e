// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

namespace trama::timeline
{

/// How an object is shown in its lane.
enum class LaneForm : std::uint8_t {
    Owner,  ///< whose it is: a lock's holder, who set an event; above it how many wait
    Level,  ///< how much is in it: permits taken, things in a queue, arrivals at a barrier
    Values, ///< what was written into it, and by whom
};

LaneForm formOf(ObjectKind kind);

/// Of an object in the trace, its kind; of one that is not, a Lock's.
ObjectKind kindOf(const Trace &trace, ObjectId id);

/// How many there are of what is counted: who wait for a lock, await an event or a condition,
/// stand at a barrier, have a token of a semaphore; things in a queue or pipe; jobs that a pool
/// has not done; calls a manager has not answered.
std::size_t levelOf(ObjectKind kind, const ObjectState &state);

/// Up to where the level can go; 0 where there is no bound, or it is not what is counted.
std::int64_t boundOf(const Object &object);

} // namespace trama::timeline
