// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lanelabels.h"

#include "app/timeline/words.h"

#include <QFontMetricsF>

namespace trama
{

using timeline::LaneKind;

namespace
{
/// Of a very long text only so much is measured as can have room.
QString elided(const QString &text, const QFontMetricsF &metrics, double room)
{
    constexpr qsizetype most = 200;
    return metrics.elidedText(text.left(most), Qt::ElideRight, room);
}
} // namespace

LaneLabels::LaneLabels(QCustomPlot *plot, const Scene &scene)
    : QCPLayerable(plot, QStringLiteral("axes")), m_scene(scene)
{
}

void LaneLabels::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

void LaneLabels::draw(QCPPainter *painter)
{
    if (!m_scene.record)
        return;
    painter->setClipRect(QRectF(0, m_scene.area.top(), m_scene.area.left(), m_scene.area.height()));
    for (const LaneRow &row : m_scene.layout.rows) {
        const double top = m_scene.top(row);
        if (top + row.height > m_scene.area.top() && top < m_scene.area.bottom())
            drawLabel(painter, row);
    }
}

void LaneLabels::drawLabel(QCPPainter *painter, const LaneRow &row) const
{
    QRectF place(0, m_scene.top(row), m_scene.labelWidth, row.height);
    place.setLeft((15 + indent(row)) * m_scene.unit);
    place.setRight(place.right() - 8 * m_scene.unit);
    place.setRight(place.right() - drawRemark(painter, row, place));
    painter->setFont(font(row));
    painter->setPen(colour(row));
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      elided(text(row), QFontMetricsF(painter->font()), place.width()));
    if (row.kind != RowKind::Lane)
        drawTriangle(painter, row);
}

QString LaneLabels::text(const LaneRow &row) const
{
    return TimelineWords::rowName(m_scene.record->trace, row);
}

/// Tells whether what belongs to the row is folded away.
void LaneLabels::drawTriangle(QCPPainter *painter, const LaneRow &row) const
{
    const double unit = m_scene.unit;
    const QPointF middle(8 * unit, m_scene.top(row) + row.height / 2);
    const double half = 3.5 * unit;
    QPolygonF triangle{middle + QPointF(-half, -half * 0.7), middle + QPointF(half, -half * 0.7),
                       middle + QPointF(0, half)};
    if (row.kind == RowKind::FoldedProcess || row.kind == RowKind::MoreObjects)
        triangle = {middle + QPointF(-half * 0.7, -half), middle + QPointF(-half * 0.7, half),
                    middle + QPointF(half, 0)};
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_scene.theme.muted);
    painter->drawPolygon(triangle);
}

double LaneLabels::drawRemark(QCPPainter *painter, const LaneRow &row, const QRectF &place) const
{
    if (row.key != timeline::LaneKey(CoreId(0))
        || m_scene.record->trace.info.coreSource != Source::Sampled)
        return 0;
    const QString remark = QCoreApplication::translate("trama::TimelineView", "sampled");
    painter->setFont(m_scene.sized(10.5, QFont::Normal));
    painter->setPen(m_scene.theme.muted);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, remark);
    return QFontMetricsF(painter->font()).horizontalAdvance(remark) + 6 * m_scene.unit;
}

double LaneLabels::indent(const LaneRow &row) const
{
    const TaskId task = row.key.task();
    const bool thread =
        task != TaskId::None && m_scene.record->trace.task(task).kind == TaskKind::Thread;
    return thread ? 10 : 0;
}

QColor LaneLabels::colour(const LaneRow &row) const
{
    if (!row.isLane())
        return m_scene.theme.muted;
    return row.key.kind == LaneKind::Task ? m_scene.style(row.key.task()).text : m_scene.theme.ink;
}

QFont LaneLabels::font(const LaneRow &row) const
{
    if (m_scene.isSelected(row.key.task()))
        return m_scene.sized(12, QFont::Bold);
    const bool machine = row.key.kind == LaneKind::Core || row.key.kind == LaneKind::Gil;
    return m_scene.sized(12, machine ? QFont::DemiBold : QFont::Medium);
}

} // namespace trama
