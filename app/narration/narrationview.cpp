// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/narrationview.h"

#include "app/narration/narrationdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace trama::narration
{

NarrationView::NarrationView(NarrationModel &model, QWidget *parent)
    : UniformList(parent), m_model(model), m_delegate(new NarrationDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFocusPolicy(Qt::StrongFocus);
}

/// Makes a row the one of the present; -1: none.
void NarrationView::place(int row)
{
    const QScopedValueRollback placing(m_placing, true);
    const QModelIndex before = currentIndex();
    const bool follow = !before.isValid() ? verticalOffset() == 0 : isInSight(before);
    selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    if (follow)
        scrollTo(currentIndex());
    viewport()->update();
}

void NarrationView::setTime(Time time)
{
    m_time = time;
    m_delegate->setPresent(time);
    const QModelIndex chosen = currentIndex();
    if (chosen.isValid() && m_model.time(chosen.row()) == time)
        return viewport()->update();
    place(m_model.rowAt(time).value_or(-1));
}

void NarrationView::takeRows()
{
    place(m_model.rowAt(m_time).value_or(-1));
    scrollTo(currentIndex(), PositionAtCenter);
}

void NarrationView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    viewport()->update();
}

void NarrationView::setSelectedTasks(std::vector<TaskId> tasks)
{
    m_delegate->setSelected(std::move(tasks));
    viewport()->update();
}

void NarrationView::goTo(int row)
{
    const QModelIndex index = m_model.index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
    emit timeRequested(m_model.time(row));
}

void NarrationView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    UniformList::currentChanged(current, previous);
    if (m_placing || !current.isValid())
        return;
    scrollTo(current);
    emit timeRequested(m_model.time(current.row()));
}

void NarrationView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    goTo(index.row());
    if (m_delegate->tokenRect(visualRect(index)).contains(event->pos()))
        emit taskChosen(m_model.task(index.row()));
}

/// A drag chooses nothing.
void NarrationView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
}

void NarrationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        UniformList::keyPressEvent(event);
}

void NarrationView::copy() const
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data(Qt::AccessibleTextRole).toString());
}

void NarrationView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &NarrationView::copy)
        ->setEnabled(currentIndex().isValid());
    menu.exec(event->globalPos());
}

void NarrationView::resizeEvent(QResizeEvent *event)
{
    const int top = currentIndex().row() * rowHeight() - verticalOffset();
    const bool follow = currentIndex().isValid() && top >= 0 && top < event->oldSize().height();
    UniformList::resizeEvent(event);
    if (follow || event->oldSize().isEmpty())
        scrollTo(currentIndex());
}

} // namespace trama::narration
