// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace trama
{

Card::Card(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("card"));
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_title->hide();

    auto *header = new QWidget(this);
    header->setObjectName(QStringLiteral("cardHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    m_titleRow = new QHBoxLayout(header);
    m_titleRow->setContentsMargins(15, 0, 10, 0);
    m_titleRow->setSpacing(4);
    m_titleRow->addWidget(m_title);

    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(1, 1, 1, 5); // clear of the round corners
    m_column->setSpacing(0);
    m_column->addWidget(header);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::addBody(QWidget *body, int stretch)
{
    m_column->addWidget(body, stretch);
}

} // namespace trama
