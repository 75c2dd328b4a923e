// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figures.h"

#include "app/stage/stagewords.h"

#include <algorithm>

// Queues and pipes: who puts at the left, who gets at the right, things between them.

namespace trama::stage
{

namespace
{
constexpr double sideWidth = 50;

/// Who gives or who takes: those who wait to, and who did last, with what it was.
void drawSide(const Card &card, const QRectF &area, bool gives, Figure &figure)
{
    std::vector<TaskId> tasks;
    QString note;
    for (const Token &token : card.tokens) {
        if (token.seat == (gives ? Seat::Giver : Seat::Taker)) {
            tasks.push_back(token.task);
            note = StageWords::note(token);
        } else if (token.seat == Seat::Queue && (token.place == 0) == gives) {
            tasks.push_back(token.task);
        }
    }
    figure.addDiscs(area.adjusted(0, 0, 0, -20), tasks);
    figure.addWords({area.left(), area.bottom() - 18, area.width(), 16}, note);
}

QRectF leftSide(const QRectF &area)
{
    return {area.left(), area.top(), sideWidth, area.height()};
}

QRectF rightSide(const QRectF &area)
{
    return {area.right() - sideWidth, area.top(), sideWidth, area.height()};
}

QRectF middle(const QRectF &area)
{
    return area.adjusted(sideWidth + 20, 4, -sideWidth - 20, -24);
}

void drawSides(const Card &card, const QRectF &area, Figure &figure)
{
    drawSide(card, leftSide(area), true, figure);
    drawSide(card, rightSide(area), false, figure);
    const double y = middle(area).center().y();
    figure.addArrow({area.left() + sideWidth + 2, y}, {area.left() + sideWidth + 17, y});
    figure.addArrow({area.right() - sideWidth - 17, y}, {area.right() - sideWidth - 2, y});
}

void drawTube(const QRectF &area, const Card &card, Figure &figure)
{
    const QRectF tube(area.left(), area.center().y() - 11, area.width(), 22);
    figure.boxes.push_back({tube, 11, Ink::Muted, Filling::Side});
    figure.addCells(tube.adjusted(8, 3, -8, -3), card.sent, 0,
                    card.sent.size() == mostCells ? card.more : 0);
}
} // namespace

void drawQueue(const Card &card, const QRectF &area, Figure &figure)
{
    drawSides(card, area, figure);
    const auto places = static_cast<std::size_t>(std::max<std::int64_t>(card.size, 4));
    figure.addCells(middle(area), card.cells, places, card.more);
}

void drawProcessQueue(const Card &card, const QRectF &area, Figure &figure)
{
    drawSides(card, area, figure);
    const QRectF all = middle(area);
    const QRectF buffer(all.left(), all.top(), all.width() * 0.46, all.height());
    figure.boxes.push_back({buffer, 6, Ink::Muted, Filling::None});
    figure.addCells(buffer.adjusted(4, 6, -4, -6), card.cells, 0, 0);
    figure.addWords({buffer.left() - 18, area.bottom() - 18, buffer.width() + 22, 16},
                    StageWords::bufferLabel());
    const QRectF tube(buffer.right() + 18, all.top(), all.right() - buffer.right() - 18,
                      all.height());
    figure.addArrow({buffer.right() + 2, all.center().y()}, {tube.left() - 2, all.center().y()});
    drawTube(tube, card, figure);
    figure.addWords({tube.left() - 12, area.bottom() - 18, tube.width() + 30, 16},
                    StageWords::pipeLabel());
}

void drawPipe(const Card &card, const QRectF &area, Figure &figure)
{
    drawSides(card, area, figure);
    drawTube(middle(area), card, figure);
}

} // namespace trama::stage
