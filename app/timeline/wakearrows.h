// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"
#include "core/insight/wakes.h"

#include <qcustomplot.h>

namespace trama
{

/// Arrows from who let somebody go on to who went on: release, notify, set, put, the end of a task,
/// start. They are drawn when so few are in sight that they can be told apart, else not at all.
class WakeArrows : public QCPLayerable
{
public:
    /// Ownership goes to the plot; the scene outlives it.
    WakeArrows(QCustomPlot *plot, const Scene &scene);

    /// How many pixels of width an arrow needs, in design pixels.
    static constexpr double room = 9;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    void drawArrow(QCPPainter *painter, const insight::Wake &wake) const;

    const Scene &m_scene;
};

} // namespace trama
