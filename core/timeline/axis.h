// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/starts.h"
#include "core/trace/event.h"

#include <cstdint>

namespace trama::timeline
{

/// What an axis counts.
enum class Count : std::uint8_t { Time, Steps };

/// Where times lie on the axis of the lanes. An axis of time has each time at itself. An axis of
/// steps has the times at which something happened (but for the GIL's routine) at equal distances,
/// however long nothing happened between them: a sleep takes no more room than an addition. Places
/// are written as a Time, `step` long for each step, and grow with the times.
class Axis
{
public:
    static constexpr Time step = std::chrono::microseconds(1);

    explicit Axis(Count count = Count::Time) : m_count(count) {}

    Count count() const { return m_count; }

    /// Takes in the next event of the trace. Returns where it lies; what is no step lies at the
    /// step before it.
    Time take(const Event &event);

    /// Where a time lies; between two steps in proportion, after the last one at most a step on.
    Time placeOf(Time time) const;
    /// What lies there; after the last step, the same way back.
    Time timeAt(Time place) const;

private:
    Count m_count;
    Starts m_steps; ///< their times, each once; the first is 0
};

} // namespace trama::timeline
