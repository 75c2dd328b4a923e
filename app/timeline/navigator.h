// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <functional>

class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace trama
{

/// Turns what the pointer does on the timeline into what is wanted of it. It knows where the
/// ruler is, and nothing of time or lanes.
class Navigator : public QObject
{
    Q_OBJECT

public:
    /// Whether dragging from a place moves the playhead (the ruler, the playhead's triangle).
    using Scrubs = std::function<bool(const QPointF &)>;

    /// Listens to `surface`, which is also its parent.
    Navigator(QWidget *surface, Scrubs scrubs);

    bool isDragging() const { return m_drag != Drag::None; }

signals:
    /// The length in sight is to become `factor` times what it is, about a place.
    void zoomWanted(const QPointF &about, double factor);
    /// What is in sight is to be moved by so many pixels: to the right and down are positive.
    void panWanted(const QPointF &by);
    void scrubWanted(double x);
    void fitWanted();
    void clicked(const QPointF &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag { None, Pressed, Panning, Scrubbing };

    void wheel(const QWheelEvent &event);
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void showCursor(const QPointF &place);

    QWidget *m_surface;
    Scrubs m_scrubs;
    Drag m_drag = Drag::None;
    QPointF m_last;
    QPointF m_pressed;
};

} // namespace trama
