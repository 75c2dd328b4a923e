// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <optional>
#include <vector>

namespace trama::insight
{

/// Somebody went on, or began, because of what somebody else did.
struct Wake
{
    Time from{}; ///< when that was done
    Time to{};   ///< when the other one went on
    TaskId by = TaskId::None;
    TaskId who = TaskId::None;

    friend bool operator==(const Wake &, const Wake &) = default;
};

/// Those whose second end lies in [from, to), in their order; none at all where there are more than
/// `most`, or more events than can be looked at while a picture is drawn. What a task does to
/// itself is none.
std::vector<Wake> wakesIn(const Trace &trace, Time from, Time to, std::size_t most);

/// The event, by its position in the trace, that ends the wait in which a task is at a time; where
/// it waits for nothing then, the one that ended its last wait. None where nobody did. In the time
/// that the wait lasts, counted in events.
std::optional<std::size_t> wakerOf(const Trace &trace, const State &state, TaskId task, Time time);

/// Those who wait for each other in a circle, the task among them; none where it is in none.
/// `state` is that of the time asked for.
std::vector<TaskId> circleOf(const Trace &trace, const State &state, TaskId task);

} // namespace trama::insight
