// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/contentslist.h"

#include "app/lesson/contentsdelegate.h"
#include "app/lesson/contentsmodel.h"

#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace trama::lesson
{

ContentsList::ContentsList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("contents"));
    setAttribute(Qt::WA_StyledBackground);
    createWidgets();
    connectWidgets();
    retranslate();
}

void ContentsList::createWidgets()
{
    m_model = new ContentsModel(this);
    m_delegate = new ContentsDelegate(this);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("contentsView"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_open = new QPushButton(this);
    m_open->setObjectName(QStringLiteral("openButton"));
    m_open->setFlat(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 12, 4, 8);
    column->addWidget(m_view, 1);
    column->addWidget(m_open);
}

void ContentsList::connectWidgets()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ContentsList::choose);
    connect(m_open, &QPushButton::clicked, this, &ContentsList::openRequested);
}

void ContentsList::setCourse(const course::Course &course, const QString &language)
{
    m_model->setCourse(course, language);
    setCurrent(m_current);
}

void ContentsList::setOwnPrograms(const QStringList &paths)
{
    m_model->setOwnPrograms(paths);
    setCurrent(m_current);
}

void ContentsList::setCurrent(const QString &key)
{
    m_current = key;
    const QModelIndex row = m_model->index(m_model->rowOf(key), 0);
    m_view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(row);
}

void ContentsList::choose(const QModelIndex &index)
{
    const QString key = index.data(ContentsModel::KeyRole).toString();
    if (key.isEmpty() || key == m_current)
        return;
    m_current = key;
    const auto kind = static_cast<ContentsModel::Kind>(index.data(ContentsModel::KindRole).toInt());
    if (kind == ContentsModel::Kind::Exercise)
        emit exerciseChosen(key);
    else
        emit programChosen(key);
}

void ContentsList::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_view->doItemsLayout();
}

void ContentsList::retranslate()
{
    m_view->setAccessibleName(tr("Contents"));
    m_open->setText(tr("+ Open a program of your own…"));
    m_open->setToolTip(tr("Open a Python program of your own (Ctrl+O)"));
    m_open->setAccessibleName(tr("Open a program of your own"));
}

void ContentsList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::lesson
