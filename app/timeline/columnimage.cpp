// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/columnimage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trama
{

using timeline::Column;
using timeline::Share;

namespace
{
/// What is there at all is at least so high, in design pixels.
constexpr double leastHeight = 3;

/// The places of the shares from bottom to top: running below, then what could run, then what
/// waits, and of one shape in the order of the tasks, so that neighbouring columns join. The
/// four are sorted by one number each: moving the shares themselves stalls on their stores.
std::array<std::size_t, 4> stacking(const timeline::Shares &shares)
{
    std::array<std::uint64_t, 4> keys;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto shape = static_cast<std::uint64_t>(shapeOf(shares[i].condition));
        std::uint64_t key = shape << 40 | std::uint64_t(index(shares[i].owner)) << 2 | i;
        for (std::size_t below = 0; below < i; ++below)
            if (key < keys[below])
                std::swap(key, keys[below]);
        keys[i] = key;
    }
    return {keys[0] & 3, keys[1] & 3, keys[2] & 3, keys[3] & 3};
}
} // namespace

void ColumnImage::begin(const QSize &size, double unit, double origin, const QColor &other)
{
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    m_pixels = reinterpret_cast<QRgb *>(m_image.bits());
    m_stride = m_image.bytesPerLine() / qsizetype(sizeof(QRgb));
    m_origin = origin;
    m_other = other.rgb();
    m_painted = false;
    if (unit != m_unit) {
        m_unit = unit;
        preparePatterns();
    }
}

void ColumnImage::preparePatterns()
{
    m_hatch.resize(static_cast<std::size_t>(SpanBrush::hatchSize(m_unit)));
    for (std::size_t i = 0; i < m_hatch.size(); ++i)
        m_hatch[i] = SpanBrush::hatchOpacity(double(i), 0, m_unit);
}

void ColumnImage::paint(int x, const Column &column, const std::vector<TaskStyle> &styles)
{
    if (column.filled <= 0 || x < 0 || x >= m_image.width())
        return;
    m_painted = true;
    const double height = m_image.height();
    const double stretch = std::max(1.0, leastHeight * m_unit / (column.filled * height));
    double reached = 0;
    int bottom = m_image.height();
    const auto stack = [&](Shape shape, QRgb colour, double amount) {
        reached += amount;
        const int top = std::max(0, static_cast<int>(height * (1 - reached * stretch) + 0.5));
        paintBand(x, {shape, colour, top, bottom});
        bottom = std::min(bottom, top);
    };
    for (const std::size_t i : stacking(column.shares)) {
        const Share &share = column.shares[i];
        if (share.amount > 0)
            stack(shapeOf(share.condition), colourOf(share.owner, styles), share.amount);
    }
    stack(Shape::Solid, m_other, std::max(0.0, column.filled - reached));
}

QRgb ColumnImage::colourOf(TaskId task, const std::vector<TaskStyle> &styles) const
{
    return index(task) < styles.size() ? styles[index(task)].colour.rgb() : m_other;
}

void ColumnImage::paintBand(int x, const Band &band)
{
    switch (band.shape) {
    case Shape::None:
        return;
    case Shape::Solid:
        return fill(x, band.top, band.bottom, band.colour);
    case Shape::Hatch:
        return paintHatch(x, band);
    case Shape::Line:
        return paintLine(x, band);
    case Shape::Dots:
        if (std::fmod(std::abs(x - m_origin), 7 * m_unit) < 3 * m_unit)
            paintLine(x, band);
        return;
    case Shape::Dashes:
        return fill(x, band.top, band.bottom, SpanBrush::faded(band.colour, 0.15));
    case Shape::Tint:
        return fill(x, band.top, band.bottom, SpanBrush::faded(band.colour, SpanBrush::tint));
    }
}

void ColumnImage::paintHatch(int x, const Band &band)
{
    const auto period = static_cast<qsizetype>(m_hatch.size());
    const auto phase = static_cast<qsizetype>(std::floor(x - m_origin)) % period + period;
    for (int y = band.top; y < band.bottom; ++y) {
        const double opacity = m_hatch[static_cast<std::size_t>((phase + y) % period)];
        m_pixels[y * m_stride + x] = SpanBrush::faded(band.colour, opacity);
    }
}

void ColumnImage::paintLine(int x, const Band &band)
{
    const int thick = std::max(1, static_cast<int>(2.4 * m_unit + 0.5));
    const int top = (band.top + band.bottom - thick) / 2;
    fill(x, std::max(top, band.top), std::min(top + thick, band.bottom), band.colour);
}

void ColumnImage::fill(int x, int top, int bottom, QRgb pixel)
{
    for (int y = top; y < bottom; ++y)
        m_pixels[y * m_stride + x] = pixel;
}

} // namespace trama
