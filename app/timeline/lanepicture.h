// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/columnimage.h"
#include "app/timeline/levelimage.h"
#include "app/timeline/scene.h"

namespace trama
{

/// What is to be painted of one row, worked out: what is long enough as runs, what is finer as
/// columns in an image, what is counted as a curve. To prepare it reads the scene and nothing
/// else, so several are prepared at once; it paints nothing on the screen.
class LanePicture
{
public:
    /// Columns next to each other that one step fills.
    struct Run
    {
        int first = 0;
        int last = 0;
        std::size_t step = 0;
    };

    /// `ratio` is columns to a pixel of the screen.
    void prepare(const Scene &scene, const LaneRow &row, double ratio);

    const LaneRow &row() const { return m_row; }
    const std::vector<Run> &runs() const { return m_runs; }
    /// Null where there is nothing in it.
    const QImage *image() const { return m_image.isEmpty() ? nullptr : &m_image.image(); }
    /// Null where there is nothing in it.
    const QImage *curve() const { return m_curve.isEmpty() ? nullptr : &m_curve.image(); }

private:
    void prepareLane(const Scene &scene);
    void prepareFolded(const Scene &scene);
    void prepareLevels(const Scene &scene);
    void beginImage(const Scene &scene);
    void findRuns();
    void paintColumns(const Scene &scene, const timeline::Lane &lane);
    void paintFine(const Scene &scene, int from, int to, const Run *before, const Run *after,
                   const timeline::Lane &lane);

    LaneRow m_row;
    double m_ratio = 1;
    QRectF m_bar;
    std::vector<timeline::Column> m_columns;
    std::vector<Run> m_runs;
    ColumnImage m_image;
    LevelImage m_curve;
};

/// Where the curve of a row's levels is drawn: in all of an object's bar, or where it has an owner
/// in a narrow strip below that.
QRectF curvePlace(const Scene &scene, const LaneRow &row);

} // namespace trama
