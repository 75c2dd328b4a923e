// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/columnimage.h"

#include <algorithm>
#include <cmath>

namespace trama
{

using timeline::Column;
using timeline::Share;

namespace
{
/// What is there at all is at least so high, in design pixels.
constexpr double leastHeight = 3;

/// Running at the bottom, then what could run, then what waits: the same in every column, so
/// that neighbours join.
bool standsBelow(const Share &a, const Share &b)
{
    const Shape shapeA = shapeOf(a.condition);
    const Shape shapeB = shapeOf(b.condition);
    return shapeA != shapeB ? shapeA < shapeB : a.owner < b.owner;
}
} // namespace

void ColumnImage::begin(const QSize &size, double unit, double origin, const QColor &other)
{
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    m_unit = unit;
    m_origin = origin;
    m_other = other;
    m_painted = false;
}

void ColumnImage::paint(int x, const Column &column, const ColourOf &colourOf)
{
    if (column.filled <= 0 || x < 0 || x >= m_image.width())
        return;
    m_painted = true;
    timeline::Shares shares = column.shares;
    std::sort(shares.begin(), shares.end(), standsBelow); // empty ones first: they add nothing
    const double height = m_image.height();
    const double stretch = std::max(1.0, leastHeight * m_unit / (column.filled * height));
    double reached = 0;
    int bottom = m_image.height();
    const auto stack = [&](Shape shape, const QColor &colour, double amount) {
        reached += amount * stretch;
        const int top = std::max(0, static_cast<int>(std::lround(height * (1 - reached))));
        paintBand(x, {shape, colour, top, bottom});
        bottom = std::min(bottom, top);
    };
    for (const Share &share : shares)
        if (share.amount > 0)
            stack(shapeOf(share.condition), colourOf(share.owner), share.amount);
    stack(Shape::Solid, m_other, std::max(0.0, column.filled - reached / stretch));
}

void ColumnImage::paintBand(int x, const Band &band)
{
    for (int y = band.top; y < band.bottom; ++y)
        set(x, y, band.colour, opacity(band.shape, x, y, band));
}

double ColumnImage::opacity(Shape shape, int x, int y, const Band &band) const
{
    const double fromMiddle = std::abs(y + 0.5 - (band.top + band.bottom) / 2.0);
    const bool onLine = fromMiddle <= 1.2 * m_unit;
    const double along = std::fmod(std::abs(x - m_origin), 7 * m_unit);
    switch (shape) {
    case Shape::None:
        return 0;
    case Shape::Solid:
        return 1;
    case Shape::Hatch:
        return 0.13 + 0.49 * SpanBrush::hatchCover(std::abs(x - m_origin), y, m_unit);
    case Shape::Line:
        return onLine ? 1 : 0;
    case Shape::Dots:
        return onLine && along < 3 * m_unit ? 1 : 0;
    case Shape::Dashes:
        return 0.15;
    case Shape::Tint:
        return 0.28;
    }
    return 0;
}

void ColumnImage::set(int x, int y, const QColor &colour, double opacity)
{
    const QRgb rgb = colour.rgb();
    const QRgb pixel = qRgba(qRed(rgb), qGreen(rgb), qBlue(rgb), qRound(255 * opacity));
    reinterpret_cast<QRgb *>(m_image.scanLine(y))[x] = qPremultiply(pixel);
}

} // namespace trama
