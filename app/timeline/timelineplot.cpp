// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineplot.h"

#include "app/timeline/backdrop.h"
#include "app/timeline/lanelabels.h"
#include "app/timeline/laneplottable.h"
#include "app/timeline/playhead.h"
#include "app/timeline/timeticker.h"
#include "app/timeline/wakearrows.h"

#include <QPainter>
#include <cmath>

namespace trama
{

namespace
{
/// Around the lanes, in design pixels.
constexpr double rulerHeight = 30;
constexpr double labelWidth = 130;
constexpr double rightMargin = 24;
constexpr double bottomMargin = 6;
} // namespace

TimelinePlot::TimelinePlot(Scene &scene, QWidget *parent) : QCustomPlot(parent), m_scene(scene)
{
    createAxes();
    createLayers();
    restyle();
}

void TimelinePlot::createAxes()
{
    for (QCPAxis *axis : {xAxis, yAxis, yAxis2})
        axis->setVisible(false);
    for (QCPAxis *axis : {xAxis, yAxis})
        axis->grid()->setVisible(false);
    axisRect()->setAutoMargins(QCP::msNone);
    plotLayout()->setMargins({});
    xAxis2->setVisible(true);
    xAxis2->setTicker(QSharedPointer<TimeTicker>::create(m_scene));
    xAxis2->setBasePen(Qt::NoPen);
    xAxis2->setTickPen(Qt::NoPen);
    xAxis2->setSubTicks(false);
    xAxis2->grid()->setVisible(true);
    xAxis2->grid()->setZeroLinePen(Qt::NoPen);
    setFocusPolicy(Qt::NoFocus);
}

void TimelinePlot::createLayers()
{
    // One paint buffer instead of two: the playhead is not in any.
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    setNotAntialiasedElements(QCP::aeAll);
    new LanePlottable(xAxis2, yAxis, m_scene);
    new Backdrop(this, m_scene);
    new WakeArrows(this, m_scene);
    new LaneLabels(this, m_scene);
}

void TimelinePlot::restyle()
{
    setBackground(QBrush(m_scene.theme.card));
    xAxis2->setTickLabelColor(m_scene.theme.muted);
    xAxis2->setTickLabelFont(m_scene.sized(10.5, QFont::Normal));
    xAxis2->setTickLabelPadding(static_cast<int>(std::lround(9 * m_scene.unit)));
    xAxis2->grid()->setPen(QPen(m_scene.theme.grid, 1));
    arrange();
}

void TimelinePlot::arrange()
{
    const auto pixels = [this](double design) {
        return static_cast<int>(std::lround(design * m_scene.unit));
    };
    m_scene.labelWidth = pixels(labelWidth);
    axisRect()->setMargins(
        {pixels(labelWidth), pixels(rulerHeight), pixels(rightMargin), pixels(bottomMargin)});
    m_scene.area = QRectF(rect().marginsRemoved(axisRect()->margins()));
}

void TimelinePlot::takeRange()
{
    xAxis2->setRange(seconds(m_scene.range.begin), seconds(m_scene.range.end));
}

void TimelinePlot::redraw()
{
    takeRange();
    replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::movePlayhead(Time before)
{
    Scene past = m_scene;
    past.time = before;
    update(playhead::place(past));
    update(playhead::place(m_scene));
    const QRectF one = playhead::future(past), other = playhead::future(m_scene);
    if (one.left() != other.left() || one.isEmpty() != other.isEmpty())
        update(one.united(other).toAlignedRect());
}

void TimelinePlot::setFocusShown(bool shown)
{
    m_focusShown = shown;
    update();
}

void TimelinePlot::paintEvent(QPaintEvent *event)
{
    QCustomPlot::paintEvent(event);
    QPainter painter(this);
    playhead::paint(painter, m_scene);
    if (!m_focusShown)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_scene.theme.ink, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 5, 5);
}

void TimelinePlot::resizeEvent(QResizeEvent *event)
{
    arrange();
    emit rearranged();
    takeRange();
    QCustomPlot::resizeEvent(event);
}

} // namespace trama
