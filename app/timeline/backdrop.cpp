// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/backdrop.h"

#include <cmath>

namespace trama
{

Backdrop::Backdrop(QCustomPlot *plot, const Scene &scene)
    : QCPLayerable(plot, QStringLiteral("grid")), m_scene(scene)
{
}

void Backdrop::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

void Backdrop::draw(QCPPainter *painter)
{
    QRectF clip = m_scene.area;
    clip.setLeft(0);
    clip.setRight(parentPlot()->viewport().right() + 1);
    painter->setClipRect(clip);
    drawFuture(painter);
    drawSelection(painter);
    drawSeparators(painter);
}

void Backdrop::drawFuture(QCPPainter *painter) const
{
    const double now = m_scene.record ? m_scene.scale().pixel(m_scene.end()) : m_scene.area.left();
    QRectF future = m_scene.area;
    future.setLeft(std::max(std::round(now), future.left()));
    if (!future.isEmpty())
        painter->fillRect(future, m_scene.theme.side);
}

void Backdrop::drawSelection(QCPPainter *painter) const
{
    for (const LaneRow &row : m_scene.layout.rows)
        if (m_scene.isSelected(row.key.task()))
            painter->fillRect(QRectF(0, m_scene.top(row), m_scene.area.right(), row.height),
                              m_scene.theme.selection);
    const LaneRow *current = m_scene.current ? m_scene.layout.rowOf(*m_scene.current) : nullptr;
    if (current)
        painter->fillRect(
            QRectF(0, m_scene.top(*current), std::round(3 * m_scene.unit), current->height),
            m_scene.theme.ink);
}

void Backdrop::drawSeparators(QCPPainter *painter) const
{
    const double left = std::round(10 * m_scene.unit);
    for (const double y : m_scene.layout.separators)
        painter->fillRect(
            QRectF(left, m_scene.area.top() + y - m_scene.scroll, m_scene.area.right() - left, 1),
            m_scene.theme.border);
}

} // namespace trama
