// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/uniformlist.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace trama
{

UniformList::UniformList(QWidget *parent) : QAbstractItemView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // who moves the current row decides
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    m_rowHeight = rowHeight();
}

// ---- geometry

int UniformList::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int UniformList::rowHeight() const
{
    return m_lines * fontMetrics().height() + 8;
}

void UniformList::setLinesPerRow(int lines)
{
    m_lines = lines;
    takeRowHeight();
    viewport()->update();
}

int UniformList::rowsInSight() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

int UniformList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect UniformList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, index.row() * rowHeight() - verticalOffset(), viewport()->width(), rowHeight()};
}

QModelIndex UniformList::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalOffset()) / rowHeight();
    return point.y() + verticalOffset() >= 0 && row < rowCount() ? model()->index(row, 0)
                                                                 : QModelIndex();
}

bool UniformList::isInSight(const QModelIndex &index) const
{
    const QRect place = visualRect(index);
    return index.isValid() && place.top() >= 0 && place.bottom() < viewport()->height();
}

void UniformList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || (hint == EnsureVisible && isInSight(index)))
        return;
    const int top = index.row() * rowHeight();
    const int room = viewport()->height() - rowHeight();
    const bool below =
        hint == PositionAtBottom || (hint == EnsureVisible && top - verticalOffset() > room);
    const int above = hint == PositionAtCenter ? room / 2 : below ? room : 0;
    verticalScrollBar()->setValue(top - above);
}

void UniformList::setRange()
{
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, rowCount() * rowHeight() - viewport()->height()));
}

void UniformList::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    setRange();
}

void UniformList::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    setRange();
}

void UniformList::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeRowHeight();
}

/// Larger or smaller rows: what was in sight stays there.
void UniformList::takeRowHeight()
{
    const int before = std::exchange(m_rowHeight, rowHeight());
    if (before == m_rowHeight)
        return setRange();
    const int current = currentIndex().row() * before - verticalOffset();
    const bool seen =
        currentIndex().isValid() && current >= 0 && current + before <= viewport()->height();
    const int top = verticalOffset() / before;
    setRange();
    verticalScrollBar()->setValue(top * m_rowHeight);
    if (seen)
        scrollTo(currentIndex());
}

void UniformList::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsInserted(parent, first, last);
    setRange();
    viewport()->update();
}

// ---- keys, painting

QModelIndex UniformList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    const int current = currentIndex().row();
    const auto to = [&](int row) { return model()->index(std::clamp(row, 0, last), 0); };
    if (last < 0)
        return {};
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return to(current - 1);
    case MoveDown:
    case MoveNext:
        return to(current + 1);
    case MovePageUp:
        return to(current - rowsInSight());
    case MovePageDown:
        return to(current + rowsInSight());
    case MoveHome:
        return to(0);
    case MoveEnd:
        return to(last);
    default:
        return currentIndex();
    }
}

/// Only what moves the current row: letters, Space and the rest are the window's. (A search as
/// one types, which Qt's views offer, would look at every row.)
void UniformList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return QAbstractItemView::keyPressEvent(event);
    default:
        event->ignore();
    }
}

void UniformList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = (event->rect().top() + verticalOffset()) / rowHeight();
    const int last = (event->rect().bottom() + verticalOffset()) / rowHeight();
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_Selected, index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

} // namespace trama
