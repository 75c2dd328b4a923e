// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomesdelegate.h"

#include "app/widgets/fonts.h"
#include "app/widgets/icons.h"

#include <QPainter>
#include <algorithm>

namespace trama::outcomes
{

namespace
{

using Kind = lab::Outcome::Kind;

constexpr int margin = 14;
constexpr int gap = 10;

/// Each kind has a sign of its own: colours tell nothing here.
QString signOf(Kind kind)
{
    switch (kind) {
    case Kind::Ended:
        return {};
    case Kind::Raised:
        return QStringLiteral("!");
    case Kind::Deadlocked:
        return QStringLiteral("×");
    case Kind::Endless:
        return QStringLiteral("∞");
    }
    return {};
}

} // namespace

OutcomesDelegate::OutcomesDelegate(const OutcomesModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
    setTheme(m_theme);
}

void OutcomesDelegate::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_printedFont = monospaceFont();
    m_play = themedIcon(QStringLiteral("play"), theme.ink, theme.faint);
}

void OutcomesDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QRect &row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, m_theme.selection);
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), m_theme.ink);
    }
    painter->setPen(m_theme.border);
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.muted);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
}

/// However small the share, there is something of it.
void OutcomesDelegate::paintBar(QPainter *painter, const QRectF &place, double share) const
{
    painter->fillRect(place, m_theme.grid);
    QRectF filled = place;
    filled.setWidth(std::max(2.0, place.width() * share));
    painter->fillRect(filled, m_theme.muted);
}

void OutcomesDelegate::paintMark(QPainter *painter, const QRectF &place, Kind kind) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.ink);
    painter->drawEllipse(place);
    QFont font = painter->font();
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(m_theme.card);
    painter->drawText(place, Qt::AlignCenter, signOf(kind));
    painter->setRenderHint(QPainter::Antialiasing, false);
}

/// What went wrong in our words or Python's, what was printed in the program's type.
void OutcomesDelegate::paintLines(QPainter *painter, const QRect &place, int row,
                                  const QFont &words) const
{
    const OutcomesModel::Row &shown = m_model.row(row);
    const QStringList lines = m_model.lines(row);
    const qsizetype printed = shown.printed.isEmpty() ? 0 : shown.printed.count('\n') + 1;
    const int height = QFontMetrics(words).height();
    const qsizetype room = std::max(1, place.height() / height);
    for (qsizetype i = 0; i < std::min(lines.size(), room); ++i) {
        const bool ours = i < lines.size() - printed;
        QFont font = ours ? words : m_printedFont;
        font.setBold(ours && shown.kind != Kind::Ended);
        painter->setFont(font);
        painter->setPen(ours && shown.kind == Kind::Ended ? m_theme.muted : m_theme.ink);
        const bool cut = i == room - 1 && lines.size() > room;
        const QString text = cut ? lines[i] + QStringLiteral(" …") : lines[i];
        const QRect line(place.left(), place.top() + static_cast<int>(i) * height, place.width(),
                         height);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
    }
}

void OutcomesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    painter->save();
    paintBack(painter, option);
    QRect place = option.rect.adjusted(margin, 4, -margin, -4);

    painter->setFont(m_printedFont);
    painter->setPen(m_theme.ink);
    const int width = QFontMetrics(m_printedFont).horizontalAdvance(m_model.widestCount());
    painter->drawText(QRect(place.left(), place.top(), width, line),
                      Qt::AlignVCenter | Qt::AlignRight, m_model.countText(index.row()));
    place.setLeft(place.left() + width + gap);

    const int length = std::min(line * 5, place.width() / 4);
    paintBar(painter, QRectF(place.left(), place.top() + line / 2.0 - 4, length, 8),
             m_model.share(index.row()));
    place.setLeft(place.left() + length + gap + 2);

    const QRect play(place.right() - line + 3, place.top() + 1, line - 2, line - 2);
    m_play.paint(painter, play);
    place.setRight(play.left() - gap);

    painter->setFont(option.font);
    if (const Kind kind = m_model.row(index.row()).kind; kind != Kind::Ended) {
        paintMark(painter,
                  QRectF(place.left(), place.top(), line, line).adjusted(0.5, 0.5, -0.5, -0.5),
                  kind);
        place.setLeft(place.left() + line + 8);
    }
    paintLines(painter, place, index.row(), option.font);
    painter->restore();
}

} // namespace trama::outcomes
