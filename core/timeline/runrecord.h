// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/laneset.h"
#include "core/trace/snapshots.h"
#include "core/trace/trace.h"

namespace trama
{

/// A run's trace together with the indexes that views read. All views of one run share one;
/// `extend()` is called after the trace grew, before the views look.
struct RunRecord
{
    Trace trace;
    Snapshots snapshots{trace};
    timeline::LaneSet lanes{trace};
    /// The same lanes by steps; of a run of the Lab, in which the learner goes step by step.
    timeline::LaneSet stepLanes{trace, timeline::Count::Steps};

    RunRecord() = default;
    RunRecord(const RunRecord &) = delete;
    RunRecord &operator=(const RunRecord &) = delete;

    void extend()
    {
        snapshots.extend();
        lanes.extend();
        if (trace.info.coreSource == Source::Virtual)
            stepLanes.extend();
    }
};

} // namespace trama
