// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/spanbrush.h"
#include "core/timeline/rasterise.h"

#include <QImage>
#include <functional>

namespace trama
{

/// Paints columns of a lane in which several spans share a pixel: those that share it stand
/// above each other, each as high as its share and in its own shape, so that what is half
/// busy is half filled.
class ColumnImage
{
public:
    using ColourOf = std::function<QColor(TaskId)>;

    /// An empty image. `unit` is the length of a design pixel and `origin` where the patterns
    /// begin, both in pixels of this image; `other` is for what is too small to know whose it is.
    void begin(const QSize &size, double unit, double origin, const QColor &other);

    /// Columns out of sight are passed by.
    void paint(int x, const timeline::Column &column, const ColourOf &colourOf);

    bool isEmpty() const { return !m_painted; }
    const QImage &image() const { return m_image; }

private:
    struct Band
    {
        Shape shape;
        QColor colour;
        int top, bottom;
    };

    void paintBand(int x, const Band &band);
    void set(int x, int y, const QColor &colour, double opacity);
    double opacity(Shape shape, int x, int y, const Band &band) const;

    QImage m_image;
    double m_unit = 1;
    double m_origin = 0;
    QColor m_other;
    bool m_painted = false;
};

} // namespace trama
