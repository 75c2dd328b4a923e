// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomesdelegate.h"

#include "app/widgets/fonts.h"
#include "app/widgets/icons.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace trama::outcomes
{

namespace
{

using Kind = lab::Outcome::Kind;

constexpr int margin = 14;
constexpr int gap = 10;
constexpr int mostLines = 3;

/// All lines in one; where one ends and the next begins is shown.
QString joined(QString text)
{
    return text.replace('\n', QStringLiteral(" ↵ "));
}

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
    m_words = QApplication::font();
    m_faults = m_words;
    m_faults.setBold(true);
    m_program = monospaceFont();
    m_play = themedIcon(QStringLiteral("play"), theme.ink, theme.faint);
}

OutcomesDelegate::Places OutcomesDelegate::places(const QRect &area, int row) const
{
    const QFontMetrics words(m_words);
    const int line = words.height();
    const int top = area.top() + 4;
    QRect rest = area.adjusted(margin, 4, -margin, -4);
    const auto take = [&](int width, int after) {
        const QRect taken(rest.left(), top, width, line);
        rest.setLeft(rest.left() + width + after);
        return taken;
    };
    Places made;
    made.play = QRect(rest.right() - line + 1, top, line, line);
    rest.setRight(made.play.left() - gap);
    made.count = take(QFontMetrics(m_program).horizontalAdvance(m_model.widestCount()), gap);
    made.bar = take(std::min(line * 5, rest.width() / 4), gap);
    if (const QString fault = joined(m_model.fault(row)); !fault.isEmpty()) {
        made.mark = take(line, 6);
        const int most = m_model.printed(row).isEmpty() ? rest.width() : rest.width() / 2;
        made.fault = take(std::min(QFontMetrics(m_faults).horizontalAdvance(fault) + 1, most), gap);
    }
    made.printed = rest;
    return made;
}

int OutcomesDelegate::linesPerRow(int width) const
{
    const QFontMetrics metrics(m_program);
    int most = 1;
    for (int row = 0; row < m_model.rowCount() && most < mostLines; ++row) {
        const int room = std::max(1, places({0, 0, width, 0}, row).printed.width());
        most = std::max(most, 1 + metrics.horizontalAdvance(joined(m_model.printed(row))) / room);
    }
    return std::min(most, mostLines);
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
void OutcomesDelegate::paintBar(QPainter *painter, const QRect &place, double share) const
{
    const int inset = place.height() / 4;
    QRectF bar = place.adjusted(0, inset, 0, -inset);
    painter->fillRect(bar, m_theme.grid);
    bar.setWidth(std::max(2.0, bar.width() * share));
    painter->fillRect(bar, m_theme.muted);
}

void OutcomesDelegate::paintMark(QPainter *painter, const QRect &place, Kind kind) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.ink);
    painter->drawEllipse(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->setFont(m_faults);
    painter->setPen(m_theme.card);
    painter->drawText(place, Qt::AlignCenter, signOf(kind));
    painter->setRenderHint(QPainter::Antialiasing, false);
}

/// In the program's type; that nothing was printed is in ours.
void OutcomesDelegate::paintPrinted(QPainter *painter, const QRect &place, int row) const
{
    const bool ours = m_model.row(row).printed.isEmpty();
    painter->setFont(ours ? m_words : m_program);
    painter->setPen(ours ? m_theme.muted : m_theme.ink);
    const QFontMetrics metrics = painter->fontMetrics();
    const int lines = std::max(1, place.height() / QFontMetrics(m_words).height());
    const QString text = metrics.elidedText(joined(m_model.printed(row)), Qt::ElideRight,
                                            (place.width() - metrics.averageCharWidth()) * lines);
    painter->drawText(place, Qt::AlignTop | Qt::AlignLeft | Qt::TextWrapAnywhere | Qt::TextDontClip,
                      text);
}

void OutcomesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const int row = index.row();
    const Places at = places(option.rect, row);
    painter->save();
    paintBack(painter, option);
    painter->setFont(m_program);
    painter->setPen(m_theme.ink);
    painter->drawText(at.count, Qt::AlignVCenter | Qt::AlignRight, m_model.countText(row));
    paintBar(painter, at.bar, m_model.share(row));
    if (at.mark.isValid()) {
        paintMark(painter, at.mark, m_model.row(row).kind);
        painter->setFont(m_faults);
        painter->setPen(m_theme.ink);
        const QString fault = joined(m_model.fault(row));
        painter->drawText(
            at.fault, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(fault, Qt::ElideRight, at.fault.width()));
    }
    paintPrinted(painter, at.printed, row);
    m_play.paint(painter, at.play.adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace trama::outcomes
