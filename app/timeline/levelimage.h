// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/levels.h"
#include "core/timeline/timerange.h"
#include "core/trace/trace.h"

#include <QColor>
#include <QImage>

namespace trama
{

/// Paints levels as a curve over a tinted ground: in each column a stroke from the least to the
/// most that they were there, so nothing is missed however much lies in a column.
class LevelImage
{
public:
    struct Look
    {
        QSize size;
        std::uint16_t top = 1; ///< the level at the upper edge
        double unit = 1;       ///< pixels of the image for a design pixel
        QColor ink;
    };

    void clear() { m_painted = false; }
    /// Nothing is after `end`.
    void paint(const timeline::Levels &levels, const timeline::TimeRange &range, Time end,
               const Look &look);

    bool isEmpty() const { return !m_painted; }
    const QImage &image() const { return m_image; }

private:
    void paintColumn(int x, timeline::Levels::Extent extent, const Look &look);

    QImage m_image;
    bool m_painted = false;
};

/// The level at the upper edge of an object's curve: its bound, or the highest that it ever was.
std::uint16_t curveTop(const Object &object, const timeline::Levels &levels);

} // namespace trama
