// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/playhead.h"

#include <QPainter>
#include <cmath>

namespace trama::playhead
{

namespace
{
/// In design pixels.
constexpr double halfWidth = 7;
constexpr double above = 6; ///< of the triangle, above the lanes
constexpr double height = 9;
constexpr float veilStrength = 0.66f;

double pixel(const Scene &scene)
{
    return std::round(scene.x(scene.time));
}

bool inSight(const Scene &scene)
{
    const double x = pixel(scene);
    return scene.record && x >= scene.area.left() && x <= scene.area.right();
}
} // namespace

QRect place(const Scene &scene)
{
    if (!inSight(scene))
        return {};
    const double half = halfWidth * scene.unit + 1;
    return QRectF(pixel(scene) - half, scene.area.top() - above * scene.unit - 1, 2 * half,
                  scene.area.height() + above * scene.unit + 2)
        .toAlignedRect();
}

QRectF handle(const Scene &scene)
{
    if (!inSight(scene))
        return {};
    const double room = 3 * scene.unit;
    return QRectF(pixel(scene) - halfWidth * scene.unit, scene.area.top() - above * scene.unit,
                  2 * halfWidth * scene.unit, height * scene.unit)
        .adjusted(-room, -room, room, room);
}

QRectF future(const Scene &scene)
{
    if (!scene.canGoOtherWays())
        return {};
    QRectF part = scene.area;
    part.setLeft(std::max(part.left(), pixel(scene)));
    return part.isValid() ? part : QRectF();
}

void paint(QPainter &painter, const Scene &scene)
{
    if (const QRectF veiled = future(scene); !veiled.isEmpty()) {
        QColor veil = scene.theme.side;
        veil.setAlphaF(veilStrength);
        painter.fillRect(veiled, veil);
    }
    if (!inSight(scene))
        return;
    const double x = pixel(scene);
    const double top = scene.area.top() - above * scene.unit;
    const double half = halfWidth * scene.unit;
    const double thick = std::max(2.0, std::round(2 * scene.unit));
    painter.fillRect(QRectF(x - thick / 2, top + 1, thick, scene.area.bottom() - top),
                     scene.theme.ink);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.ink);
    const QPointF corners[] = {{x - half, top}, {x + half, top}, {x, top + height * scene.unit}};
    painter.drawPolygon(corners, 3);
}

} // namespace trama::playhead
