// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/banner.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace trama
{

Banner::Banner(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("banner"));
    setVisible(false);
    createWidgets();
    retranslate();
}

void Banner::createWidgets()
{
    auto *mark = new QLabel(QStringLiteral("!"), this);
    mark->setObjectName(QStringLiteral("bannerMark"));
    mark->setAlignment(Qt::AlignCenter);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_option = new QCheckBox(this);
    m_option->setVisible(false);
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setText(QStringLiteral("×"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        tell({});
        emit closed();
    });

    auto *buttons = new QWidget(this);
    m_remedies = new QHBoxLayout(buttons);
    m_remedies->setContentsMargins(0, 0, 0, 0);
    m_remedies->setSpacing(8);
    m_remedies->addWidget(m_option);
    m_remedies->addStretch(1);

    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_sentence);
    words->addWidget(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(10);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
}

void Banner::tell(const Message &message)
{
    if (message == m_message)
        return;
    m_message = message;
    m_sentence->setText(message.sentence);
    const auto old = m_remedies->parentWidget()->findChildren<QPushButton *>();
    qDeleteAll(old);
    for (int i = 0; i < message.remedies.size(); ++i) {
        auto *button = new QPushButton(message.remedies[i], m_remedies->parentWidget());
        button->setAccessibleName(message.remedies[i]);
        connect(button, &QPushButton::clicked, this, [this, i] { emit chosen(i); },
                Qt::QueuedConnection); // the choice may replace this very button
        m_remedies->insertWidget(i, button);
    }
    m_option->setText(message.option);
    m_option->setAccessibleName(message.option);
    m_option->setChecked(false);
    m_option->setVisible(!message.option.isEmpty());
    m_remedies->parentWidget()->setVisible(!message.remedies.isEmpty());
    m_close->setVisible(message.closable);
    setAccessibleName(message.sentence);
    setVisible(!message.sentence.isEmpty());
}

bool Banner::optionTicked() const
{
    return m_option->isChecked();
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama
