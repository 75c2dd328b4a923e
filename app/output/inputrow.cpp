// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/inputrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace trama::output
{

InputRow::InputRow(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("inputRow"));
    setAttribute(Qt::WA_StyledBackground);
    createWidgets();
    connectWidgets();
    retranslate();
}

void InputRow::createWidgets()
{
    m_prompt = new QLabel(this);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("inputField"));
    m_send = new QPushButton(this);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_end = new QPushButton(this);
    m_end->setObjectName(QStringLiteral("endInputButton"));
    m_prompt->setBuddy(m_field);

    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_send);
    row->addWidget(m_end);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 12, 8);
    column->setSpacing(4);
    column->addWidget(m_prompt);
    column->addLayout(row);
}

void InputRow::connectWidgets()
{
    const auto send = [this] {
        emit sent(m_field->text());
        m_field->clear();
    };
    connect(m_field, &QLineEdit::returnPressed, this, send);
    connect(m_send, &QPushButton::clicked, this, send);
    connect(m_end, &QPushButton::clicked, this, &InputRow::ended);
}

void InputRow::setAsked(bool asked)
{
    if (m_asked == asked)
        return;
    m_asked = asked;
    setProperty("asked", asked);
    style()->unpolish(this);
    style()->polish(this);
    retranslate();
    if (asked && !isSomebodyTyping())
        focusField();
}

bool InputRow::isSomebodyTyping() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && focused->testAttribute(Qt::WA_InputMethodEnabled);
}

void InputRow::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void InputRow::retranslate()
{
    m_prompt->setText(m_asked ? tr("The program waits for &input:") : tr("&Input for the program:"));
    m_field->setAccessibleName(tr("Input for the program"));
    m_field->setPlaceholderText(tr("what input() will read"));
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Send this line to the program (Enter)"));
    m_send->setAccessibleName(tr("Send this line to the program"));
    m_end->setText(tr("End of input"));
    m_end->setToolTip(tr("Tell the program that no more input will come (as Ctrl+D in a terminal)"));
    m_end->setAccessibleName(tr("End of input"));
}

void InputRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::output
