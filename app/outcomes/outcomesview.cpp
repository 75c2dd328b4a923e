// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomesview.h"

#include "app/outcomes/outcomesdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

namespace trama::outcomes
{

OutcomesView::OutcomesView(OutcomesModel &model, QWidget *parent)
    : UniformList(parent), m_model(model), m_delegate(new OutcomesDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    // Rows are about to be sorted anew: the chosen one is to stay where it is seen.
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this,
            [this] { m_seenAt = visualRect(currentIndex()).top(); });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
        if (!currentIndex().isValid() || m_seenAt + rowHeight() <= 0
            || m_seenAt >= viewport()->height())
            return;
        updateGeometries();
        verticalScrollBar()->setValue(currentIndex().row() * rowHeight() - m_seenAt);
    });
}

void OutcomesView::takeRows()
{
    setLinesPerRow(m_delegate->linesPerRow(viewport()->width()));
}

void OutcomesView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    takeRows();
}

void OutcomesView::replay()
{
    if (currentIndex().isValid())
        emit replayWanted(m_model.row(currentIndex().row()).place);
}

void OutcomesView::copy() const
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data().toString());
}

void OutcomesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    UniformList::currentChanged(current, previous);
    if (current.isValid())
        scrollTo(current);
    viewport()->update();
}

void OutcomesView::resizeEvent(QResizeEvent *event)
{
    UniformList::resizeEvent(event);
    takeRows();
}

void OutcomesView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    setCurrentIndex(index);
    replay();
}

/// A drag chooses nothing; over a row the pointer says that it can be pressed.
void OutcomesView::mouseMoveEvent(QMouseEvent *event)
{
    const bool row = indexAt(event->pos()).isValid();
    viewport()->setCursor(row ? Qt::PointingHandCursor : Qt::ArrowCursor);
    event->accept();
}

/// The first click has done it.
void OutcomesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

void OutcomesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        replay();
    else if (event->matches(QKeySequence::Copy))
        copy();
    else
        UniformList::keyPressEvent(event);
}

void OutcomesView::contextMenuEvent(QContextMenuEvent *event)
{
    if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        setCurrentIndex(index);
    QMenu menu(this);
    QAction *run =
        menu.addAction(tr("&Run in this order"), Qt::Key_Return, this, &OutcomesView::replay);
    QAction *copied = menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &OutcomesView::copy);
    for (QAction *each : {run, copied})
        each->setEnabled(currentIndex().isValid());
    menu.exec(event->globalPos());
}

} // namespace trama::outcomes
