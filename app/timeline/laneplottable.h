// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/columnimage.h"
#include "app/timeline/scene.h"

#include <qcustomplot.h>

namespace trama
{

/// All lanes as one plottable. What is long enough is drawn as a span with its shape and
/// letter, what is finer as columns of pixels; the cost depends on the pixels, not on the
/// spans. It neither selects nor picks its range: the scene says what is in sight.
class LanePlottable : public QCPAbstractPlottable
{
public:
    /// Ownership goes to the plot of the axes; the scene outlives it.
    LanePlottable(QCPAxis *keyAxis, QCPAxis *valueAxis, const Scene &scene);

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details) const override;
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain domain,
                           const QCPRange &keys) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    /// Columns next to each other that one step fills.
    struct Run
    {
        int first = 0;
        int last = 0;
        std::size_t step = 0;
    };

    void drawLane(QCPPainter *painter, const LaneRow &row);
    void findRuns();
    void drawColumns(QCPPainter *painter, const timeline::Lane &lane, const QRectF &bar);
    void drawFine(int from, int to, const Run *before, const Run *after,
                  const timeline::Lane &lane);
    void drawRun(QCPPainter *painter, const timeline::Lane &lane, const Run &run,
                 const QRectF &bar);
    void drawLetter(QCPPainter *painter, const TaskStyle &style, const QRectF &place);

    const Scene &m_scene;
    std::vector<timeline::Column> m_columns;
    std::vector<Run> m_runs;
    ColumnImage m_image;
    double m_ratio = 1; ///< columns to a pixel of the screen
    QFont m_letterFont;
};

} // namespace trama
