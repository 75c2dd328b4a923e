// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figures.h"

#include <QLocale>
#include <algorithm>

// Lock, RLock and semaphores: a box for who is in, a queue outside.

namespace trama::stage
{

namespace
{
/// Who waits stands in the area, and an arrow from them leads to what they wait for.
void drawQueueTo(const QPointF &entrance, const QRectF &area, const std::vector<TaskId> &tasks,
                 Figure &figure)
{
    if (tasks.empty())
        return;
    figure.addArrow({area.left() - 4, area.center().y()}, entrance, Stroke::Dashed);
    figure.addDiscs(area, tasks, 26, Qt::AlignLeft);
}
} // namespace

void drawLock(const Card &card, const QRectF &area, Figure &figure)
{
    const std::vector<TaskId> inside = tasksAt(card, Seat::Inside);
    const double side = std::min(64.0, area.height() - 16);
    const QRectF box(area.left() + area.width() * 0.34 - side / 2, area.center().y() - side / 2,
                     side, side);
    const auto rings = static_cast<int>(std::clamp<std::int64_t>(card.count, 1, 4));
    for (int ring = rings - 1; ring > 0; --ring)
        figure.boxes.push_back({box.adjusted(-4 * ring, -4 * ring, 4 * ring, 4 * ring),
                                8 + 2.0 * ring, Ink::Task, Filling::None, Stroke::Thin,
                                inside.empty() ? TaskId::None : inside.front()});
    if (inside.empty())
        figure.boxes.push_back({box, 8, Ink::Muted, Filling::Side});
    else
        figure.boxes.push_back({box, 8, Ink::Task, Filling::Tint, Stroke::Thick, inside.front()});
    figure.addDiscs(box.adjusted(8, 8, -8, -8), inside, 40);
    const double right = box.right() + 4 * (rings - 1);
    const QRectF outside(right + 32, area.top() + 4, area.right() - right - 32, area.height() - 8);
    drawQueueTo({right + 4, box.center().y()}, outside, tasksAt(card, Seat::Queue), figure);
}

void drawSemaphore(const Card &card, const QRectF &area, Figure &figure)
{
    const std::vector<TaskId> inside = tasksAt(card, Seat::Inside);
    const std::vector<TaskId> queue = tasksAt(card, Seat::Queue);
    const double width = area.width() * (queue.empty() ? 1 : 0.62);
    const auto permits =
        std::max<std::size_t>(inside.size() + static_cast<std::size_t>(card.count),
                              static_cast<std::size_t>(std::max<std::int64_t>(1, card.size)));
    const double step = 44;
    const auto fit = std::max<std::size_t>(1, static_cast<std::size_t>(width / step));
    const std::size_t shown = permits <= fit ? permits : fit - 1;
    const double used = static_cast<double>(shown) * step + (shown < permits ? 34 : 0);
    double left = area.left() + (width - used) / 2;
    for (std::size_t i = 0; i < shown; ++i, left += step) {
        const QRectF box(left, area.center().y() - 19, 38, 38);
        const bool taken = i < inside.size();
        figure.boxes.push_back(
            {box, 6, taken ? Ink::Task : Ink::Muted, taken ? Filling::Tint : Filling::Side,
             taken ? Stroke::Thick : Stroke::Thin, taken ? inside[i] : TaskId::None});
        if (taken)
            figure.addDiscs(box.adjusted(5, 5, -5, -5), std::span(inside).subspan(i, 1));
    }
    if (shown < permits)
        figure.addWords({left, area.center().y() - 10, 34, 20},
                        QStringLiteral("+%1").arg(QLocale().toString(permits - shown)));
    const QRectF outside(area.left() + width + 30, area.top() + 4, area.width() - width - 30,
                         area.height() - 8);
    drawQueueTo({area.left() + width + 2, area.center().y()}, outside, queue, figure);
}

} // namespace trama::stage
