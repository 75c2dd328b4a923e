// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/taskstyle.h"
#include "app/theme/theme.h"
#include "app/timeline/lanelayout.h"
#include "core/timeline/runrecord.h"
#include "core/timeline/timescale.h"

#include <QFont>
#include <QRectF>
#include <memory>
#include <optional>

namespace trama
{

/// A span under a place on the screen.
struct SpanHit
{
    timeline::LaneKey lane;
    timeline::Span span;
};

/// All that the parts of the timeline draw from: the run, what of it is in sight, and the look.
/// The view fills it in; the parts only read it, and keep nothing that could contradict it.
struct Scene
{
    std::shared_ptr<const RunRecord> record;       ///< null: nothing to show
    timeline::Count count = timeline::Count::Time; ///< what the axis is to count
    timeline::TimeRange range;                     ///< of the axis
    Time time{};
    std::vector<TaskId> selected;             ///< tasks that stand out
    std::optional<timeline::LaneKey> current; ///< the lane at which the keyboard is

    Theme theme = Theme::light();
    std::vector<TaskStyle> styles; ///< by task
    QFont font;
    double unit = 1; ///< pixels for a design pixel, which is a thirteenth of the font's size

    Folding folding;
    LaneLayout layout;
    double scroll = 0; ///< how far the lanes are moved up
    QRectF area;       ///< where the lanes are, without their labels
    double labelWidth = 0;

    /// The lanes on the present axis; there is a record. What has no lanes by steps has none but
    /// those of time.
    const timeline::LaneSet &lanes() const;
    /// What the axis counts.
    timeline::Count counted() const;

    /// Where the trace ends on the axis.
    Time end() const;
    /// Where a time of the trace lies on the axis, and on the screen; and the way back.
    Time placeOf(Time time) const;
    Time timeAtPlace(Time place) const;
    double x(Time time) const { return scale().pixel(placeOf(time)); }
    Time timeAt(double x) const { return timeAtPlace(scale().time(x)); }
    /// Whether it is a run of the Lab that is over: what comes after the playhead is one way among
    /// others.
    bool canGoOtherWays() const;
    /// Between the axis and the screen.
    timeline::TimeScale scale() const { return {range, area.left(), area.width()}; }
    const TaskStyle &style(TaskId task) const;

    bool isSelected(TaskId task) const;

    /// A row's top on the screen.
    double top(const LaneRow &row) const { return area.top() + row.top - scroll; }
    /// The row at a height on the screen; null where there is none.
    const LaneRow *rowAt(double y) const;
    /// A row's bar on the screen, from one end of the lane to the other.
    QRectF bar(const LaneRow &row) const;

    std::optional<SpanHit> hitAt(const QPointF &place) const;

    /// The font for smaller texts, `pixels` design pixels high.
    QFont sized(double pixels, QFont::Weight weight) const;
};

} // namespace trama
