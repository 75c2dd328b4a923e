// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/wakearrows.h"

#include <cmath>

namespace trama
{

WakeArrows::WakeArrows(QCustomPlot *plot, const Scene &scene)
    : QCPLayerable(plot, QStringLiteral("axes")), m_scene(scene)
{
}

void WakeArrows::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

void WakeArrows::draw(QCPPainter *painter)
{
    if (!m_scene.record)
        return;
    painter->setClipRect(m_scene.area);
    const auto most = static_cast<std::size_t>(m_scene.area.width() / (room * m_scene.unit));
    const timeline::TimeRange &range = m_scene.range;
    for (const insight::Wake &wake :
         insight::wakesIn(m_scene.record->trace, m_scene.timeAtPlace(range.begin),
                          m_scene.timeAtPlace(range.end), most))
        drawArrow(painter, wake);
}

void WakeArrows::drawArrow(QCPPainter *painter, const insight::Wake &wake) const
{
    const Trace &trace = m_scene.record->trace;
    const LaneRow *by = m_scene.layout.rowOf(trace, wake.by);
    const LaneRow *who = m_scene.layout.rowOf(trace, wake.who);
    if (!by || !who || by == who)
        return;
    const QRectF source = m_scene.bar(*by);
    const QRectF target = m_scene.bar(*who);
    const bool down = target.top() > source.top();
    const QPointF from(m_scene.x(wake.from), down ? source.bottom() : source.top());
    const QPointF to(m_scene.x(wake.to), down ? target.top() : target.bottom());
    const double half = 3.5 * m_scene.unit;
    const double tall = (down ? -1 : 1) * 6 * m_scene.unit;
    painter->setPen(QPen(m_scene.theme.muted, 1.2 * m_scene.unit));
    painter->setBrush(Qt::NoBrush);
    // Down along the lanes, and only at the end across to when it goes on.
    const QPointF bend(from.x(), to.y() + 1.6 * tall);
    const bool steep = std::abs(to.x() - from.x()) < 2 * half || down != (bend.y() > from.y());
    const QPointF points[] = {from, steep ? from : bend, QPointF(to.x(), to.y() + tall)};
    painter->drawPolyline(points, 3);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_scene.theme.muted);
    const QPointF head[] = {to, {to.x() - half, to.y() + tall}, {to.x() + half, to.y() + tall}};
    painter->drawPolygon(head, 3);
}

} // namespace trama
