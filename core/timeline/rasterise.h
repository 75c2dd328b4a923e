// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lane.h"
#include "core/timeline/timerange.h"

#include <cstddef>
#include <span>

namespace trama::timeline
{

/// What one column of pixels shows of a lane; all amounts are shares of the column, so that
/// they add up to `filled`, and `filled` to 1 where the lane is never empty.
struct Column
{
    static constexpr std::size_t none = ~std::size_t(0);

    Shares shares;
    float filled = 0;
    std::size_t step = none; ///< the step that fills the whole column, where one does

    bool isUniform() const { return step != none; }
};

/// Lays [range.begin, range.end) of a lane over the columns. Time is spread over the columns that
/// it straddles: exactly for a step, evenly for a node of the pyramid that is shorter than a
/// column. Where more than four (task, condition) share a column, or a node below
/// it, the smallest ones are in `filled` only. The last step lasts until `end`, and nothing is
/// after it. An empty range fills no column.
/// The cost depends on the number of columns, and on that of the steps by its logarithm only.
void rasterise(const Lane &lane, const TimeRange &range, Time end, std::span<Column> columns);

} // namespace trama::timeline
