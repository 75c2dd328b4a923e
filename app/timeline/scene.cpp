// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/scene.h"

#include <algorithm>
#include <cmath>

namespace trama
{

timeline::Count Scene::counted() const
{
    return record && record->trace.info.coreSource == Source::Virtual ? count
                                                                      : timeline::Count::Time;
}

const timeline::LaneSet &Scene::lanes() const
{
    return counted() == timeline::Count::Steps ? record->stepLanes : record->lanes;
}

Time Scene::end() const
{
    return record ? placeOf(record->trace.end()) : Time{};
}

Time Scene::placeOf(Time time) const
{
    return record ? lanes().axis().placeOf(time) : time;
}

Time Scene::timeAtPlace(Time place) const
{
    return record ? lanes().axis().timeAt(place) : place;
}

bool Scene::canGoOtherWays() const
{
    return record && !record->trace.choices.steps.empty();
}

const TaskStyle &Scene::style(TaskId task) const
{
    static const TaskStyle unknown{QColor(0x808080), {}, Qt::white, QColor(0x808080)};
    return index(task) < styles.size() ? styles[index(task)] : unknown;
}

bool Scene::isSelected(TaskId task) const
{
    return std::ranges::find(selected, task) != selected.end();
}

const LaneRow *Scene::rowAt(double y) const
{
    return y < area.top() || y >= area.bottom() ? nullptr : layout.rowAt(y - area.top() + scroll);
}

QRectF Scene::bar(const LaneRow &row) const
{
    return {area.left(), std::round(top(row) + (row.height - row.bar) / 2), area.width(), row.bar};
}

std::optional<SpanHit> Scene::hitAt(const QPointF &place) const
{
    const LaneRow *row = rowAt(place.y());
    if (!record || !row || row->kind > RowKind::Process || place.x() < area.left()
        || place.x() >= area.right())
        return std::nullopt;
    const auto span = lanes().lane(row->key).spanAt(scale().time(place.x()), end());
    if (!span || !timeline::isVisible(span->step.condition))
        return std::nullopt;
    return SpanHit{row->key, *span};
}

QFont Scene::sized(double pixels, QFont::Weight weight) const
{
    QFont sized = font;
    sized.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels * unit))));
    sized.setWeight(weight);
    return sized;
}

} // namespace trama
