// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/navigator.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>
#include <cmath>

namespace trama
{

namespace
{
/// What one notch of a wheel (15 degrees) does.
constexpr double notch = 120;
constexpr double zoomPerNotch = 0.8;
constexpr double pixelsPerNotch = 90;
} // namespace

Navigator::Navigator(QWidget *surface, Scrubs scrubs)
    : QObject(surface), m_surface(surface), m_scrubs(std::move(scrubs))
{
    surface->setMouseTracking(true);
    surface->installEventFilter(this);
}

bool Navigator::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent *>(event));
        event->accept();
        return true;
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        return false; // the focus still has to follow
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        m_drag = Drag::None;
        if (!m_scrubs(static_cast<QMouseEvent *>(event)->position()))
            emit fitWanted();
        return true;
    default:
        return false;
    }
}

void Navigator::wheel(const QWheelEvent &event)
{
    // With shift held, some platforms turn the wheel's axis themselves.
    const QPointF turned = QPointF(event.angleDelta()) / notch;
    if (event.modifiers() & Qt::ShiftModifier) {
        emit panWanted({(turned.x() + turned.y()) * pixelsPerNotch, 0});
        return;
    }
    if (std::abs(turned.x()) > std::abs(turned.y()))
        emit panWanted({turned.x() * pixelsPerNotch, 0});
    else if (turned.y() != 0)
        emit zoomWanted(event.position(), std::pow(zoomPerNotch, turned.y()));
}

void Navigator::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    m_pressed = m_last = event.position();
    m_drag = m_scrubs(event.position()) ? Drag::Scrubbing : Drag::Pressed;
    if (m_drag == Drag::Scrubbing)
        emit scrubWanted(event.position().x());
}

void Navigator::move(const QMouseEvent &event)
{
    const QPointF place = event.position();
    if (m_drag == Drag::Pressed
        && (place - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_drag = Drag::Panning;
    if (m_drag == Drag::Panning)
        emit panWanted(place - m_last);
    if (m_drag == Drag::Scrubbing)
        emit scrubWanted(place.x());
    if (m_drag != Drag::Pressed)
        m_last = place;
    showCursor(place);
}

void Navigator::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    if (m_drag == Drag::Pressed)
        emit clicked(event.position());
    m_drag = Drag::None;
    showCursor(event.position());
}

void Navigator::showCursor(const QPointF &place)
{
    if (m_drag == Drag::Panning)
        m_surface->setCursor(Qt::ClosedHandCursor);
    else if (m_drag == Drag::Scrubbing || m_scrubs(place))
        m_surface->setCursor(Qt::SizeHorCursor);
    else
        m_surface->unsetCursor();
}

} // namespace trama
