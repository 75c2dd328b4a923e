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

    RunRecord() = default;
    RunRecord(const RunRecord &) = delete;
    RunRecord &operator=(const RunRecord &) = delete;

    void extend()
    {
        snapshots.extend();
        lanes.extend();
    }
};

} // namespace trama
