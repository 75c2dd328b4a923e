// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lanelayout.h"

#include <algorithm>
#include <cmath>

namespace trama
{

using timeline::LaneKey;
using timeline::LaneKind;

namespace
{
/// In design pixels.
constexpr double edge = 5;
constexpr double gap = 7;

double rowHeight(LaneKind kind)
{
    return kind == LaneKind::Core || kind == LaneKind::Gil ? 26 : 24;
}

double barHeight(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Core:
    case LaneKind::Gil:
        return 20;
    case LaneKind::Task:
        return 18;
    case LaneKind::Object:
        break;
    }
    return 14;
}
} // namespace

const LaneRow *LaneLayout::rowAt(double y) const
{
    const auto row = std::partition_point(
        rows.begin(), rows.end(), [y](const LaneRow &each) { return each.top + each.height <= y; });
    return row != rows.end() && row->top <= y ? &*row : nullptr;
}

LaneLayout layOut(const std::vector<LaneKey> &order, double unit)
{
    LaneLayout layout;
    double y = edge * unit;
    for (const LaneKey &key : order) {
        if (!layout.rows.empty() && layout.rows.back().key.kind != key.kind) {
            layout.separators.push_back(std::round(y + gap * unit / 2));
            y += gap * unit;
        }
        layout.rows.push_back({key, std::round(y), std::round(rowHeight(key.kind) * unit),
                               std::round(barHeight(key.kind) * unit)});
        y = layout.rows.back().top + layout.rows.back().height;
    }
    layout.height = y + edge * unit;
    return layout;
}

} // namespace trama
