// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <qcustomplot.h>

namespace trama
{

/// The names of the lanes, left of them: a task's in its colour, threads set in below their
/// process. Where the cores are only sampled, it says so.
class LaneLabels : public QCPLayerable
{
public:
    /// Ownership goes to the plot; the scene outlives it.
    LaneLabels(QCustomPlot *plot, const Scene &scene);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    void drawLabel(QCPPainter *painter, const LaneRow &row) const;
    /// Returns the width it took.
    void drawTriangle(QCPPainter *painter, const LaneRow &row) const;
    QString text(const LaneRow &row) const;
    double drawRemark(QCPPainter *painter, const LaneRow &row, const QRectF &place) const;
    double indent(const LaneRow &row) const;
    QColor colour(const LaneRow &row) const;
    QFont font(const LaneRow &row) const;

    const Scene &m_scene;
};

} // namespace trama
