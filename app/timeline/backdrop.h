// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <qcustomplot.h>

namespace trama
{

/// What lies behind the lanes: the band of the selected task, the separators of the groups,
/// and the time that has not come yet.
class Backdrop : public QCPLayerable
{
public:
    /// Ownership goes to the plot; the scene outlives it.
    Backdrop(QCustomPlot *plot, const Scene &scene);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    void drawFuture(QCPPainter *painter) const;
    void drawSelection(QCPPainter *painter) const;
    void drawSeparators(QCPPainter *painter) const;

    const Scene &m_scene;
};

} // namespace trama
