// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/spanbrush.h"

#include <QHash>
#include <QPainter>
#include <QPen>
#include <cmath>

namespace trama
{

namespace
{
// In design pixels.
constexpr double hatchPeriod = 10;
constexpr double hatchStripe = 4;
constexpr double dotPeriod = 7;
constexpr double dotRadius = 1.6;

constexpr double hatchPaper = 0.13; ///< opacity between the stripes
constexpr double hatchInk = 0.62;   ///< opacity of the stripes
constexpr double faint = 0.55;

QColor withOpacity(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

/// Tiles are square and made once for each colour and size.
template <typename Make>
const QBrush &cached(QHash<quint64, QBrush> &tiles, const QColor &colour, int size, Make make)
{
    const quint64 key = (quint64(colour.rgba()) << 16) | quint64(size);
    auto tile = tiles.find(key);
    if (tile == tiles.end())
        tile = tiles.insert(key, QBrush(make()));
    return *tile;
}

QImage emptyTile(int size)
{
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    return tile;
}

QImage hatchTile(const QColor &colour, int size, double unit)
{
    QImage tile = emptyTile(size);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const double opacity = SpanBrush::hatchOpacity(x, y, unit);
            tile.setPixelColor(x, y, withOpacity(colour, opacity));
        }
    return tile;
}

QImage dotTile(const QColor &colour, int size, double unit)
{
    QImage tile = emptyTile(size);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(size / 2.0, size / 2.0), dotRadius * unit, dotRadius * unit);
    return tile;
}

int tileSize(double period, double unit)
{
    return std::max(2, static_cast<int>(std::lround(period * unit)));
}
} // namespace

Shape shapeOf(Condition condition)
{
    switch (condition) {
    case Condition::Absent:
    case Condition::Ended:
        return Shape::None;
    case Condition::Running:
        return Shape::Solid;
    case Condition::Ready:
    case Condition::GilWaiting:
        return Shape::Hatch;
    case Condition::Blocked:
    case Condition::Joining:
        return Shape::Line;
    case Condition::Sleeping:
    case Condition::InIo:
        return Shape::Dots;
    case Condition::Waiting:
        return Shape::Dashes;
    case Condition::Unknown:
        return Shape::Tint;
    }
    return Shape::None;
}

SpanBrush::SpanBrush(QPainter &painter, double unit, double origin)
    : m_painter(painter), m_unit(unit), m_origin(origin)
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

int SpanBrush::hatchSize(double unit)
{
    return tileSize(hatchPeriod, unit);
}

double SpanBrush::hatchOpacity(double x, double y, double unit)
{
    const double phase = std::fmod(x + y, hatchSize(unit));
    const double stripe = hatchStripe * unit;
    // The edges of a stripe are softened over one pixel.
    const double cover = std::clamp(std::min(phase, stripe - phase) + 0.5, 0.0, 1.0);
    return hatchPaper + (hatchInk - hatchPaper) * cover;
}

QRgb SpanBrush::faded(QRgb colour, double opacity)
{
    const int alpha = static_cast<int>(255 * opacity + 0.5);
    return qPremultiply((colour & 0xffffff) | static_cast<QRgb>(alpha) << 24);
}

void SpanBrush::paint(const SpanPicture &span)
{
    switch (span.shape) {
    case Shape::None:
        return;
    case Shape::Solid:
        return paintSolid(span);
    case Shape::Hatch:
        return paintHatch(span);
    case Shape::Line:
        return paintLine(span);
    case Shape::Dots:
        return paintDots(span);
    case Shape::Dashes:
        return paintDashes(span);
    case Shape::Tint:
        return m_painter.fillRect(span.place, withOpacity(span.colour, tint));
    }
}

void SpanBrush::paintSolid(const SpanPicture &span)
{
    if (span.place.width() < 5 * m_unit)
        return m_painter.fillRect(span.place, span.colour);
    if (span.place.width() > 40 * m_unit)
        return paintRounded(span);
    // Of the many short ones only the outermost pixels of the corners are left out.
    const double corner = std::max(1.0, std::floor(m_unit));
    m_painter.fillRect(span.place.adjusted(corner, 0, -corner, 0), span.colour);
    QRectF side(span.place.left(), span.place.top() + corner, corner,
                span.place.height() - 2 * corner);
    m_painter.fillRect(side, span.colour);
    side.moveRight(span.place.right());
    m_painter.fillRect(side, span.colour);
}

void SpanBrush::paintRounded(const SpanPicture &span)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(span.colour);
    m_painter.drawRoundedRect(span.place, 2 * m_unit, 2 * m_unit);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void SpanBrush::paintHatch(const SpanPicture &span)
{
    static QHash<quint64, QBrush> tiles;
    const int size = hatchSize(m_unit);
    const QBrush &tile =
        cached(tiles, span.colour, size, [&] { return hatchTile(span.colour, size, m_unit); });
    paintTile(span.place, tile, {std::fmod(m_origin, size), span.place.top()});
}

void SpanBrush::paintLine(const SpanPicture &span)
{
    const double thick = std::max(1.0, std::round(2.4 * m_unit));
    const double middle = std::round(span.place.center().y() - thick / 2);
    m_painter.fillRect(QRectF(span.place.left(), middle, span.place.width(), thick), span.colour);
    if (!span.startInSight)
        return;
    const double bar = std::round(std::min(span.place.height(), 11 * m_unit));
    const double wide = std::min(std::round(3 * m_unit), span.place.width());
    m_painter.fillRect(
        QRectF(span.place.left(), std::round(span.place.center().y() - bar / 2), wide, bar),
        span.colour);
}

void SpanBrush::paintDots(const SpanPicture &span)
{
    static QHash<quint64, QBrush> tiles;
    const int size = tileSize(dotPeriod, m_unit);
    const QBrush &tile =
        cached(tiles, span.colour, size, [&] { return dotTile(span.colour, size, m_unit); });
    const double top = std::round(span.place.center().y() - size / 2.0);
    paintTile(QRectF(span.place.left(), top, span.place.width(), size), tile,
              {std::fmod(m_origin, size), top});
}

void SpanBrush::paintDashes(const SpanPicture &span)
{
    QPen pen(withOpacity(span.colour, faint), 1);
    pen.setDashPattern({3, 3});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(span.place.adjusted(0.5, 2.5, -1.5, -3.5));
}

void SpanBrush::paintTile(const QRectF &place, const QBrush &tile, const QPointF &origin)
{
    m_painter.setBrushOrigin(origin);
    m_painter.fillRect(place, tile);
}

} // namespace trama
