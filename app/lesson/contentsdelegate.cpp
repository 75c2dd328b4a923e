// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/contentsdelegate.h"

#include "app/lesson/contentsmodel.h"

#include <QPainter>

namespace trama::lesson
{

namespace
{
using Kind = ContentsModel::Kind;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(ContentsModel::KindRole).toInt());
}

bool isHeading(Kind kind)
{
    return kind != Kind::Exercise && kind != Kind::Own;
}
} // namespace

QSize ContentsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = option.fontMetrics.height();
    const bool gapAbove = isHeading(kindOf(index)) && index.row() > 0;
    return {height * 8, height + 10 + (gapAbove ? height / 2 : 0)};
}

void ContentsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(kindOf(index)))
        paintHeading(painter, option, index);
    else
        paintEntry(painter, option, index);
    painter->restore();
}

void ContentsDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QFont font = option.font;
    font.setWeight(kindOf(index) == Kind::Chapter ? QFont::Bold : QFont::DemiBold);
    painter->setFont(font);
    const int height = option.fontMetrics.height();
    QRect place = option.rect.adjusted(12, 0, -8, -3);
    place.setTop(place.bottom() - height - 3);
    if (const int number = index.data(ContentsModel::NumberRole).toInt(); number > 0) {
        painter->setPen(m_theme.muted);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, QString::number(number));
        place.setLeft(place.left() + height * 3 / 2);
    }
    painter->setPen(m_theme.ink);
    const QString text = index.data().toString();
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

void ContentsDelegate::paintEntry(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const bool here = option.state.testFlag(QStyle::State_Selected);
    const QRectF row = QRectF(option.rect).adjusted(4, 1, -4, -1);
    if (here) {
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(m_theme.muted)
                                                                      : QPen(Qt::NoPen));
        painter->setBrush(m_theme.selection);
        painter->drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const int height = option.fontMetrics.height();
    const qreal ring = height * 0.6;
    const QRectF place(row.left() + 16, row.center().y() - ring / 2, ring, ring);
    painter->setPen(QPen(here ? m_theme.ink : m_theme.faint, here ? 2 : 1.5));
    painter->setBrush(Qt::NoBrush);
    if (kindOf(index) == Kind::Own)
        painter->drawRect(place.adjusted(1.5, 0.5, -1.5, -0.5));
    else
        painter->drawEllipse(place);

    QFont font = option.font;
    font.setWeight(here ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(m_theme.ink);
    const QRectF words = row.adjusted(16 + ring + 9, 0, -6, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                                    static_cast<int>(words.width())));
}

} // namespace trama::lesson
