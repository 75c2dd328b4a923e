// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace trama
{

FindBar::FindBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("findBar"));
    setAttribute(Qt::WA_StyledBackground);
    createWidgets();
    connectWidgets();
    retranslate();
}

void FindBar::createWidgets()
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setClearButtonEnabled(false);
    m_result = new QLabel(this);
    m_result->setObjectName(QStringLiteral("hint"));
    m_previous = new QToolButton(this);
    m_previous->setText(QStringLiteral("↑"));
    m_next = new QToolButton(this);
    m_next->setText(QStringLiteral("↓"));
    m_close = new QToolButton(this);
    m_close->setText(QStringLiteral("×"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_result);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
}

void FindBar::connectWidgets()
{
    connect(m_field, &QLineEdit::returnPressed, this, [this] { emit searched(text(), true); });
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_result->clear(); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit searched(text(), true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { emit searched(text(), false); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
}

void FindBar::setPrompt(const QString &prompt)
{
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
}

void FindBar::open(const QString &text)
{
    if (!text.isEmpty())
        m_field->setText(text);
    show();
    m_field->setFocus();
    m_field->selectAll();
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::setFound(bool found)
{
    m_result->setText(found ? QString() : tr("not found"));
}

void FindBar::setProgress(const QString &progress)
{
    m_result->setText(progress);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::retranslate()
{
    m_previous->setToolTip(tr("Find previous (Shift+F3)"));
    m_previous->setAccessibleName(tr("Find previous"));
    m_next->setToolTip(tr("Find next (F3)"));
    m_next->setAccessibleName(tr("Find next"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the search"));
    m_result->clear();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama
