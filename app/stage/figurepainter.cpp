// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figurepainter.h"

#include "app/theme/contrast.h"
#include "app/widgets/token.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace trama::stage
{

namespace
{
QColor colourOf(Ink ink, TaskId task, const Look &look)
{
    switch (ink) {
    case Ink::Strong:
        return look.theme.ink;
    case Ink::Muted:
        return look.theme.muted;
    case Ink::Faint:
        return look.theme.border;
    case Ink::Task:
        break;
    }
    return look.style(task).colour;
}

QColor fillOf(const Box &box, const Look &look)
{
    switch (box.filling) {
    case Filling::None:
        return Qt::transparent;
    case Filling::Side:
        return look.theme.canvas;
    case Filling::Tint:
        return blended(look.theme.card, look.style(box.task).colour, 0.12);
    case Filling::Solid:
        break;
    }
    return colourOf(box.ink, box.task, look);
}

QPen penOf(const QColor &colour, Stroke stroke)
{
    QPen pen(colour, stroke == Stroke::Thick ? 2 : 1.2);
    if (stroke == Stroke::Dashed)
        pen.setDashPattern({3, 2.5});
    return pen;
}

void paintArrow(QPainter &painter, const Arrow &arrow, const Look &look)
{
    if (arrow.line.length() < 1)
        return;
    const QColor colour = colourOf(arrow.ink, arrow.task, look);
    painter.setPen(penOf(colour, arrow.stroke));
    painter.drawLine(arrow.line);
    const QPointF along = (arrow.line.p2() - arrow.line.p1()) / arrow.line.length();
    const QPointF across(-along.y(), along.x());
    const QPointF base = arrow.line.p2() - along * 7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{arrow.line.p2(), base + across * 3.5, base - across * 3.5});
    painter.setBrush(Qt::NoBrush);
}

void paintDisc(QPainter &painter, const Disc &disc, const Look &look)
{
    painter.setOpacity(disc.opacity);
    if (std::ranges::find(look.selected, disc.task) != look.selected.end()) {
        painter.setPen(QPen(look.theme.ink, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc.rect.adjusted(-2.2, -2.2, 2.2, 2.2));
    }
    paintToken(painter, disc.rect, look.style(disc.task));
    painter.setOpacity(1);
}

bool wraps(const Words &words)
{
    return words.alignment & Qt::AlignTop;
}

void paintWords(QPainter &painter, const Words &words, const Look &look)
{
    painter.setFont(look.fontOf(words.letters));
    painter.setPen(words.ink == Ink::Task ? look.style(words.task).text
                                          : colourOf(words.ink, words.task, look));
    const int flags = static_cast<int>(words.alignment) | (wraps(words) ? Qt::TextWordWrap : 0);
    painter.drawText(words.rect, flags, fitted(words, look));
}
} // namespace

const TaskStyle &Look::style(TaskId task) const
{
    static const TaskStyle unknown{QColor(0x808080), {}, Qt::white, QColor(0x808080)};
    return index(task) < styles.size() ? styles[index(task)] : unknown;
}

QFont Look::fontOf(Letters letters) const
{
    QFont made = letters == Letters::Mono || letters == Letters::Value || letters == Letters::Title
                     ? mono
                     : font;
    const auto size = [letters] {
        switch (letters) {
        case Letters::Small:
        case Letters::Mono:
            return 11;
        case Letters::Value:
            return 20;
        case Letters::Title:
            return 13;
        default:
            return 12;
        }
    }();
    made.setPixelSize(size);
    made.setBold(letters == Letters::Bold || letters == Letters::Value);
    return made;
}

/// Of words that may go on in a second line, as much as two lines hold.
QString fitted(const Words &words, const Look &look)
{
    const QFontMetricsF metrics(look.fontOf(words.letters));
    const auto fits = [&](const QString &text) {
        if (!wraps(words))
            return metrics.horizontalAdvance(text) <= words.rect.width();
        const QRectF needed =
            metrics.boundingRect(QRectF(0, 0, words.rect.width(), 1000), Qt::TextWordWrap, text);
        return needed.height() <= words.rect.height() + 1
               && needed.width() <= words.rect.width() + 1;
    };
    if (fits(words.text))
        return words.text;
    const double lines =
        wraps(words) ? std::max(1.0, std::floor((words.rect.height() + 1) / metrics.height())) : 1;
    double room = words.rect.width() * lines;
    QString text = metrics.elidedText(words.text, Qt::ElideRight, room);
    while (wraps(words) && room > words.rect.width() && !fits(text)) {
        room -= words.rect.width() * 0.1;
        text = metrics.elidedText(words.text, Qt::ElideRight, room);
    }
    return text;
}

void paintFigure(QPainter &painter, const Figure &figure, const Look &look, Frame frame)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = frame != Frame::Plain;
    painter.setPen(QPen(strong ? look.theme.ink : look.theme.border, strong ? 2 : 1));
    painter.setBrush(look.theme.card);
    painter.drawRoundedRect(QRectF(QPointF(), figure.size).adjusted(1, 1, -1, -1), 8, 8);
    for (const Box &box : figure.boxes) {
        painter.setPen(penOf(colourOf(box.ink, box.task, look), box.stroke));
        painter.setBrush(fillOf(box, look));
        painter.drawRoundedRect(box.rect, box.radius, box.radius);
    }
    painter.setBrush(Qt::NoBrush);
    for (const Arrow &arrow : figure.arrows)
        paintArrow(painter, arrow, look);
    for (const Words &words : figure.words)
        paintWords(painter, words, look);
    painter.setFont(look.font);
    for (const Disc &disc : figure.discs)
        paintDisc(painter, disc, look);
}

} // namespace trama::stage
