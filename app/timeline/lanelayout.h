// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/laneset.h"

#include <vector>

namespace trama
{

/// Where a lane stands, in pixels below the top of the first one's surroundings.
struct LaneRow
{
    timeline::LaneKey key;
    double top = 0; ///< of the row, its distance to the neighbours included
    double height = 0;
    double bar = 0; ///< height of a span, in the middle of the row

    double middle() const { return top + height / 2; }
};

/// The places of all lanes below each other, with a separator between two groups.
struct LaneLayout
{
    std::vector<LaneRow> rows;
    std::vector<double> separators;
    double height = 0;

    /// The row at a place; null above, below and between the groups.
    const LaneRow *rowAt(double y) const;
};

/// Lays lanes out in their order. `unit` is the length of a design pixel.
LaneLayout layOut(const std::vector<timeline::LaneKey> &order, double unit);

} // namespace trama
