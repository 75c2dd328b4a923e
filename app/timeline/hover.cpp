// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hover.h"

#include "app/language/leveltext.h"
#include "app/timeline/words.h"

#include <QCoreApplication>

namespace trama
{

using timeline::LaneKind;

namespace
{
struct HoverWords
{
    Q_DECLARE_TR_FUNCTIONS(trama::TimelineView)
};

QString paragraph(const QString &text)
{
    return QStringLiteral("<div>%1</div>").arg(text);
}

/// Until when, as far as it is known: what goes on at the end of the trace may go on after it.
QString times(const Scene &scene, const timeline::Span &span)
{
    const Time all = scene.record->trace.end();
    const Time begin = scene.timeAtPlace(span.step.start);
    const Time end = scene.timeAtPlace(span.end);
    const QString since = TimelineWords::point(begin, all);
    const QString lasted = TimelineWords::duration(end - begin);
    if (span.end >= scene.end())
        return HoverWords::tr("since %1, so far %2").arg(since, lasted);
    const QString until = TimelineWords::point(end, all);
    return HoverWords::tr("from %1 to %2: %3").arg(since, until, lasted);
}

/// How much was in an object at a place of the axis, or how many waited.
QString level(const Scene &scene, timeline::LaneKey lane, Time place)
{
    if (lane.kind != LaneKind::Object)
        return {};
    const QString words = levelText(scene.record->trace, lane.object(),
                                               scene.lanes().levels(lane).at(place));
    return words.isEmpty() ? words : paragraph(words.toHtmlEscaped());
}

/// Of an object at a time at which nobody is shown in its lane.
Hover ofLevel(const Scene &scene, const LaneRow &row, const QPoint &place)
{
    const Time at = scene.scale().time(place.x());
    if (at < Time{} || at > scene.end())
        return {};
    const QString words = level(scene, row.key, at);
    if (words.isEmpty())
        return {};
    const QString name = TimelineWords::laneName(scene.record->trace, row.key);
    const QRectF around(place.x() - 1, scene.top(row), 3, row.height);
    return {paragraph(QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped())) + words,
            around.toAlignedRect()};
}

Hover ofSpan(const Scene &scene, const SpanHit &hit, const QPoint &place)
{
    const RunRecord &record = *scene.record;
    const timeline::Step &step = hit.span.step;
    const Time time = scene.timeAt(place.x());
    const QString who = taskName(record.trace, step.owner).toHtmlEscaped();
    const QString how = TimelineWords::condition(record, hit.lane, step, time).toHtmlEscaped();
    QString text =
        paragraph(QStringLiteral("<b>%1</b> %2").arg(who, how)) + paragraph(times(scene, hit.span));
    const QString line = TimelineWords::line(record, step.owner, time);
    if (!line.isEmpty())
        text += paragraph(line.toHtmlEscaped());
    const double left = scene.scale().pixel(step.start);
    const double right = scene.scale().pixel(hit.span.end);
    text += level(scene, hit.lane, scene.scale().time(place.x()));
    const LaneRow *row = scene.rowAt(place.y());
    const QRectF span(left, scene.top(*row), std::max(1.0, right - left), row->height);
    return {text, span.intersected(scene.area).toAlignedRect()};
}

Hover ofLabel(const Scene &scene, const LaneRow &row)
{
    const Trace &trace = scene.record->trace;
    QString text = paragraph(
        QStringLiteral("<b>%1</b>").arg(TimelineWords::rowName(trace, row).toHtmlEscaped()));
    if (row.isLane() && row.key.kind == LaneKind::Core && !trace.info.coreRemark.empty())
        text += paragraph(QString::fromStdString(trace.info.coreRemark).toHtmlEscaped());
    return {text, QRectF(0, scene.top(row), scene.area.left(), row.height).toAlignedRect()};
}
} // namespace

Hover hoverAt(const Scene &scene, const QPoint &place)
{
    if (!scene.record)
        return {};
    if (const auto hit = scene.hitAt(place))
        return ofSpan(scene, *hit, place);
    const LaneRow *row = scene.rowAt(place.y());
    if (row && place.x() < scene.area.left())
        return ofLabel(scene, *row);
    if (row && row->isLane() && row->key.kind == LaneKind::Object)
        return ofLevel(scene, *row, place);
    return {};
}

} // namespace trama
