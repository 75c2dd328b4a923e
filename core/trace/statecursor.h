// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/snapshots.h"

namespace trama
{

/// Reads the states of a trace one after another. A step to an event that comes soon after the
/// last one costs the events between; any other costs a snapshot.
class StateCursor
{
public:
    /// Trace and snapshots must outlive it.
    StateCursor(const Trace &trace, const Snapshots &snapshots);

    /// The state after the first `events` events, as Snapshots has it. Valid until the next call.
    const State &before(std::size_t events);

private:
    const Trace &m_trace;
    const Snapshots &m_snapshots;
    State m_state;
    std::size_t m_events = 0; ///< that m_state comprises
};

} // namespace trama
