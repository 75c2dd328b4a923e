// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/lanepicture.h"

#include <qcustomplot.h>

namespace trama
{

/// All lanes as one plottable. What is long enough is drawn as a span with its shape and
/// letter, what is finer as columns of pixels; the cost depends on the pixels, not on the
/// spans. The rows are worked out on all cores. It neither selects nor picks its range: the scene
/// says what is in sight.
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
    void prepare();
    void drawRow(QCPPainter *painter, const LanePicture &picture);
    void drawRun(QCPPainter *painter, const timeline::Lane &lane, const LanePicture::Run &run,
                 const LaneRow &row);
    void drawLetter(QCPPainter *painter, const TaskStyle &style, const QRectF &place);
    void drawLevels(QCPPainter *painter, const LanePicture &picture);

    const Scene &m_scene;
    std::vector<LanePicture> m_pictures; ///< of the rows in sight, the first `m_count`
    std::size_t m_count = 0;
    double m_ratio = 1; ///< columns to a pixel of the screen
    QFont m_letterFont;
};

} // namespace trama
