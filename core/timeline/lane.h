// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/blocks.h"
#include "core/trace/ids.h"
#include "core/trace/state.h"
#include "core/trace/time.h"

#include <array>
#include <vector>

namespace trama::timeline
{

/// What a lane shows from one step to the next: whose it is and in which condition.
/// Condition::Absent is an empty stretch.
struct Step
{
    Time start{};
    TaskId owner = TaskId::None;
    Condition condition = Condition::Absent;
    OffReason reason = OffReason::Unknown; ///< for a stretch that ended a core's: why
    std::uint16_t reserved = 0;

    bool sameAs(const Step &other) const
    {
        return owner == other.owner && condition == other.condition;
    }
};
static_assert(sizeof(Step) == 16);

/// A lane: a step function of time, append-only, with an index pyramid of fan-out 8 above it,
/// so that any stretch is drawn in time that depends on pixels, not on steps. A step lasts
/// until the next; the last one lasts until the end that whoever draws decides.
class Lane;

} // namespace trama::timeline
