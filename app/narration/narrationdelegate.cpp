// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/narrationdelegate.h"

#include "app/theme/contrast.h"
#include "app/widgets/fonts.h"
#include "app/widgets/token.h"

#include <QPainter>
#include <algorithm>

namespace trama::narration
{

namespace
{
constexpr int margin = 12;
constexpr int gap = 8;
constexpr int bar = 3; ///< at the left of what stands out
} // namespace

NarrationDelegate::NarrationDelegate(const NarrationModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_timeFont(monospaceFont())
{
}

void NarrationDelegate::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_timeFont = monospaceFont();
}

bool NarrationDelegate::isSelected(TaskId task) const
{
    return std::ranges::find(m_selected, task) != m_selected.end();
}

int NarrationDelegate::timeWidth() const
{
    return QFontMetrics(m_timeFont).horizontalAdvance(m_model.widestTime());
}

QRect NarrationDelegate::tokenRect(const QRect &row) const
{
    const int size = row.height() - 6;
    return {row.left() + margin + timeWidth() + gap, row.top() + 3, size, size};
}

void NarrationDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option,
                                  const NarrationModel::Row &row) const
{
    const bool present = option.state.testFlag(QStyle::State_Selected);
    const TaskStyle style = m_model.style(row.task);
    const QRect edge(option.rect.left(), option.rect.top(), bar, option.rect.height());
    if (present)
        painter->fillRect(option.rect, m_theme.selection);
    else if (isSelected(row.task))
        painter->fillRect(option.rect, blended(m_theme.card, style.colour, 0.12));
    if (isSelected(row.task))
        painter->fillRect(edge, style.colour);
    if (!present)
        return;
    if (!isSelected(row.task))
        painter->fillRect(edge, m_theme.ink);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.muted);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void NarrationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const NarrationModel::Row row = m_model.row(index.row());
    const bool future = row.time > m_present;
    painter->save();
    paintBack(painter, option, row);

    painter->setFont(m_timeFont);
    painter->setPen(m_theme.muted);
    const QRect place = option.rect.adjusted(margin, 0, -gap, 0);
    painter->drawText(QRect(place.left(), place.top(), timeWidth(), place.height()),
                      Qt::AlignVCenter | Qt::AlignRight, row.timeText);
    const QRect token = tokenRect(option.rect);
    if (row.task != TaskId::None) {
        painter->setOpacity(future ? 0.45 : 1);
        paintToken(*painter, token, m_model.style(row.task));
        painter->setOpacity(1);
    }

    QFont font = option.font;
    font.setWeight(isSelected(row.task) ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(future ? m_theme.muted : m_theme.ink);
    QRect words = place;
    words.setLeft(token.right() + gap);
    const QString text = row.isMistake ? QStringLiteral("! ") + row.text : row.text;
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace trama::narration
