// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <qcustomplot.h>

namespace trama
{

/// The timeline's picture: ruler, grid, lanes, labels and playhead, all drawn from a scene. It
/// takes no input, and the playhead moves without the rest being drawn again.
class TimelinePlot : public QCustomPlot
{
    Q_OBJECT

public:
    /// The scene outlives the plot.
    explicit TimelinePlot(Scene &scene, QWidget *parent = nullptr);

    /// Gives the scene its area in a widget of the present size; after a change of font or size.
    void arrange();
    /// Takes the colours and fonts of the scene.
    void restyle();
    /// Draws everything again, once, when control returns to the event loop.
    void redraw();
    /// The scene's time was `before` until now; only the playhead is drawn.
    void movePlayhead(Time before);
    /// Shows where the keyboard is.
    void setFocusShown(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

signals:
    void rearranged();

private:
    void createAxes();
    void createLayers();
    void takeRange();

    Scene &m_scene;
    bool m_focusShown = false;
};

} // namespace trama
