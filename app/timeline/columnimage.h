// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/taskstyle.h"
#include "app/timeline/spanbrush.h"
#include "core/timeline/rasterise.h"

#include <QImage>
#include <vector>

namespace trama
{

/// Paints columns of a lane in which several spans share a pixel: those that share it stand
/// above each other, each as high as its share and in its own shape, so that what is half
/// busy is half filled.
class ColumnImage
{
public:
    /// An empty image. `unit` is the length of a design pixel and `origin` where the patterns
    /// begin, both in pixels of this image; `other` is for what is too small to know whose it is.
    void begin(const QSize &size, double unit, double origin, const QColor &other);

    /// Columns out of sight are passed by. `styles` are those of the tasks, in their order.
    void paint(int x, const timeline::Column &column, const std::vector<TaskStyle> &styles);

    bool isEmpty() const { return !m_painted; }
    const QImage &image() const { return m_image; }

private:
    struct Band
    {
        Shape shape;
        QRgb colour;
        int top, bottom;
    };

    QRgb colourOf(TaskId task, const std::vector<TaskStyle> &styles) const;
    void paintBand(int x, const Band &band);
    void paintHatch(int x, const Band &band);
    void paintLine(int x, const Band &band);
    void fill(int x, int top, int bottom, QRgb pixel);
    void preparePatterns();

    QImage m_image;
    QRgb *m_pixels = nullptr; ///< of the image
    qsizetype m_stride = 0;   ///< pixels from one line to the next
    double m_unit = 0;
    double m_origin = 0;
    QRgb m_other = 0;
    bool m_painted = false;
    std::vector<double> m_hatch; ///< opacity along one period
};

} // namespace trama
