// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/laneset.h"

#include <set>
#include <vector>

namespace trama
{

enum class RowKind {
    Lane,
    Process,       ///< a lane whose threads stand below it
    FoldedProcess, ///< it shows the mix of its threads, which are not to be seen
    MoreObjects,   ///< stands for the objects that are not to be seen
    FewerObjects,  ///< would hide them again
};

/// A line of the timeline: a lane, or what stands for several. Where it stands is in pixels below
/// the top of the first one's surroundings.
struct LaneRow
{
    timeline::LaneKey key;
    RowKind kind = RowKind::Lane;
    std::size_t count = 0; ///< of the lanes for which it stands, where it is not one
    double top = 0;        ///< of the row, its distance to the neighbours included
    double height = 0;
    double bar = 0; ///< height of a span, in the middle of the row

    double middle() const { return top + height / 2; }
    /// Whether there is a lane of its own in it.
    bool isLane() const { return kind < RowKind::MoreObjects; }
};

/// What the learner has folded; it never depends on the time.
struct Folding
{
    /// So many objects, those that acted first, are always to be seen.
    static constexpr std::size_t objectsShown = 12;

    std::set<TaskId> processes;
    bool allObjects = false;
};

/// The rows from top to bottom, in the order of the lanes and without their places.
std::vector<LaneRow> rowsOf(const Trace &trace, const timeline::LaneSet &lanes,
                            const Folding &folding);

/// The places of all rows below each other, with a separator between two groups.
struct LaneLayout
{
    std::vector<LaneRow> rows;
    std::vector<double> separators;
    double height = 0;

    /// The row at a place; null above, below and between the groups.
    const LaneRow *rowAt(double y) const;
    /// The row in which a task's lane is to be seen, also when it is folded; null for none.
    const LaneRow *rowOf(const Trace &trace, TaskId task) const;
    /// Null where it has none.
    const LaneRow *rowOf(timeline::LaneKey key) const;
};

/// Gives the rows their places. `unit` is the length of a design pixel.
LaneLayout layOut(std::vector<LaneRow> rows, double unit);

} // namespace trama
