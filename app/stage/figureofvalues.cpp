// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figures.h"

#include "app/stage/stagewords.h"

#include <algorithm>

// Variables, Value, Array, what a server keeps: the value in a box, its users beside it.

namespace trama::stage
{

namespace
{
/// One user beside the value, with what it has; an arrow says which way the value went.
void drawUser(const Token &token, const QRectF &place, const QPointF &box, Figure &figure)
{
    const QRectF disc(place.center().x() - 13, place.top(), 26, 26);
    figure.discs.push_back({disc, token.task});
    figure.words.push_back({{place.left(), disc.bottom() + 1, place.width(), 15},
                            StageWords::note(token),
                            Letters::Small,
                            Ink::Task,
                            Qt::AlignCenter,
                            token.task});
    const QPointF edge(box.x() > disc.center().x() ? disc.right() + 3 : disc.left() - 3,
                       disc.center().y());
    const bool reads = token.note == Note::Read;
    figure.arrows.push_back(
        {reads ? QLineF(box, edge) : QLineF(edge, box), Ink::Task, Stroke::Thin, token.task});
}
} // namespace

void drawValue(const Card &card, const QRectF &area, Figure &figure)
{
    const double width = std::min(84.0, area.width() * 0.34);
    const QRectF box(area.center().x() - width / 2, area.center().y() - 28, width, 56);
    figure.boxes.push_back({box, 8, Ink::Strong, Filling::None, Stroke::Thick});
    if (!card.cells.empty())
        figure.words.push_back({box.adjusted(4, 2, -4, -2),
                                QString::fromStdString(card.cells.front()), Letters::Value});
    const double side = (area.width() - width) / 2 - 22;
    for (std::size_t i = 0; i < std::min<std::size_t>(4, card.tokens.size()); ++i) {
        const bool left = i % 2 == 0;
        const double middle =
            card.tokens.size() > 2 ? (i < 2 ? 0 : area.height() - 42) : area.height() / 2 - 21;
        const QRectF place(left ? area.left() : area.right() - side, area.top() + middle, side, 42);
        drawUser(card.tokens[i], place,
                 {left ? box.left() - 3 : box.right() + 3,
                  std::clamp(place.top() + 13, box.top() + 8, box.bottom() - 8)},
                 figure);
    }
}

void drawArray(const Card &card, const QRectF &area, Figure &figure)
{
    const std::size_t count = std::max<std::size_t>(1, card.cells.size());
    const double more = card.more > 0 ? 40 : 0;
    const double cell = std::min(34.0, (area.width() - more) / static_cast<double>(count));
    const double left = area.center().x() - (cell * static_cast<double>(count) + more) / 2;
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const QRectF rect(left + cell * static_cast<double>(i) + 1, area.top() + 2, cell - 2, 32);
        figure.boxes.push_back({rect, 4, Ink::Muted, Filling::Side});
        figure.words.push_back(
            {rect.adjusted(1, 0, -1, 0), QString::fromStdString(card.cells[i]), Letters::Mono});
        figure.addWords({rect.left(), rect.bottom() + 1, rect.width(), 14}, QString::number(i));
        std::vector<TaskId> users;
        for (const Token &token : card.tokens)
            if (token.place == i)
                users.push_back(token.task);
        figure.addDiscs(
            {rect.left(), rect.bottom() + 16, rect.width(), area.bottom() - rect.bottom() - 17},
            users, 22);
    }
    if (card.more > 0)
        figure.addWords({left + cell * static_cast<double>(count) + 4, area.top() + 2, 36, 32},
                        QStringLiteral("+%1").arg(card.more));
}

void drawServed(const Card &card, const QRectF &area, Figure &figure)
{
    const QRectF server(area.right() - area.width() * 0.36, area.top() + 2, area.width() * 0.36,
                        area.height() - 4);
    figure.boxes.push_back({server, 8, Ink::Strong, Filling::Side});
    figure.addWords(server.adjusted(6, 4, -6, -4), StageWords::serverLabel(), Letters::Small,
                    Ink::Muted);
    const std::size_t shown = std::min<std::size_t>(2, card.tokens.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const double row = area.height() / static_cast<double>(shown);
        const double y = area.top() + row * (static_cast<double>(i) + 0.5);
        figure.discs.push_back({{area.left(), y - 13, 26, 26}, card.tokens[i].task});
        figure.addWords({area.left() + 32, y - 17, server.left() - area.left() - 44, 15},
                        StageWords::note(card.tokens[i]), Letters::Small, Ink::Strong);
        figure.addArrow({area.left() + 32, y + 2}, {server.left() - 4, y + 2},
                        card.tokens[i].seat == Seat::Queue ? Stroke::Dashed : Stroke::Thin);
    }
    if (card.tokens.size() > shown)
        figure.addWords({area.left(), area.center().y() - 8, 26, 16},
                        QStringLiteral("+%1").arg(card.tokens.size() - shown));
}

} // namespace trama::stage
