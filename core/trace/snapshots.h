// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

namespace trama
{

/// The state of a trace at any time, in O(log n + size of the state): a checkpoint is kept
/// after as many events as the state has entries, so checkpoints cost a constant per event.
/// It follows a growing trace when told to; it never changes it.
class Snapshots
{
public:
    explicit Snapshots(const Trace &trace);

    /// Takes in the events appended since the last call.
    void extend();

    /// The state after all events up to and including `time`. Only events taken in count.
    State at(Time time) const;

    /// The state after the first `events` events of the trace. Only events taken in count.
    State before(std::size_t events) const;

    /// How many events were taken in.
    std::size_t taken() const { return m_taken; }

    /// The state at the end of what was taken in.
    const State &latest() const { return m_latest; }

private:
    struct Checkpoint
    {
        std::size_t events; ///< how many events it comprises
        State state;
    };

    const Trace &m_trace;
    std::vector<Checkpoint> m_checkpoints;
    State m_latest;
    std::size_t m_taken = 0;
};

} // namespace trama
