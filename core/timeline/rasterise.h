// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lane.h"

namespace trama::timeline
{

/// One pixel column of a lane: who had which part of its time.
struct Column
{
    std::array<Share, 4> shares; ///< the biggest first; part 0: no more
    bool empty() const { return shares[0].part == 0; }
};

/// Sums up the stretch [from, to) of a lane that ends at `end` in `columns.size()` columns of
/// the same length. The cost depends on the columns, not on the steps: stretches of less than
/// half a column are taken from the pyramid whole. Values outside the lane are empty columns;
/// an empty stretch or no columns leave all columns empty.
void rasterise(const Lane &lane, Time from, Time to, Time end, std::span<Column> columns);

} // namespace trama::timeline
