// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/levelimage.h"

#include "app/timeline/spanbrush.h"
#include "core/timeline/laneform.h"
#include "core/timeline/timescale.h"

#include <algorithm>
#include <cmath>

namespace trama
{

namespace
{
constexpr double ground = 0.14; ///< opacity below the curve
constexpr double stroke = 0.8;
/// A bound beyond which it is no longer seen how far a level is from it.
constexpr std::int64_t farBound = 64;
} // namespace

std::uint16_t curveTop(const Object &object, const timeline::Levels &levels)
{
    const std::int64_t bound = timeline::boundOf(object);
    const std::int64_t most = levels.most();
    return static_cast<std::uint16_t>(
        std::max({std::int64_t(1), most, bound <= farBound ? bound : 0}));
}

void LevelImage::paint(const timeline::Levels &levels, const timeline::TimeRange &range, Time end,
                       const Look &look)
{
    if (look.size.isEmpty())
        return;
    if (m_image.size() != look.size)
        m_image = QImage(look.size, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    const timeline::TimeScale scale{range, 0, double(look.size.width())};
    Time from = range.begin;
    for (int x = 0; x < look.size.width() && from < end; ++x) {
        const Time to = std::min(scale.time(x + 1), end);
        paintColumn(x, levels.in(from, to), look);
        from = to;
    }
}

void LevelImage::paintColumn(int x, timeline::Levels::Extent extent, const Look &look)
{
    if (extent.most == 0)
        return;
    m_painted = true;
    const int height = look.size.height();
    const int thick = std::max(1, static_cast<int>(std::lround(1.4 * look.unit)));
    const auto y = [&](int level) {
        return static_cast<int>(std::lround((height - thick) * (1 - double(level) / look.top)));
    };
    const int upper = y(extent.most);
    const int lower = std::min(height, y(extent.least) + thick);
    const QRgb line = SpanBrush::faded(look.ink.rgb(), stroke);
    const QRgb below = SpanBrush::faded(look.ink.rgb(), ground);
    for (int row = upper; row < height; ++row)
        reinterpret_cast<QRgb *>(m_image.scanLine(row))[x] = row < lower ? line : below;
}

} // namespace trama
