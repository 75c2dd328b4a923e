// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figures.h"

#include <algorithm>

// Event, Barrier, Condition: who stands before the flag, at the bar, in the waiting room.

namespace trama::stage
{

void drawEvent(const Card &card, const QRectF &area, Figure &figure)
{
    const double x = area.left() + area.width() * 0.6;
    const QRectF pole(x, area.top() + 4, 5, area.height() - 8);
    figure.boxes.push_back({pole, 2, Ink::Strong, Filling::Solid});
    const double y = card.raised ? pole.top() + 2 : pole.bottom() - 30;
    const QRectF flag(pole.right(), y, std::min(58.0, area.right() - pole.right()), 28);
    figure.boxes.push_back({flag, 2, card.raised ? Ink::Strong : Ink::Muted,
                            card.raised ? Filling::Solid : Filling::None});
    const QRectF before(area.left(), area.top() + 4, x - area.left() - 34, area.height() - 8);
    const std::vector<TaskId> tasks = tasksAt(card, Seat::Room);
    figure.addDiscs(before, tasks, 28, Qt::AlignRight);
    if (!tasks.empty())
        figure.addArrow({x - 28, area.center().y()}, {x - 5, area.center().y()},
                        card.raised ? Stroke::Thin : Stroke::Dashed);
}

void drawBarrier(const Card &card, const QRectF &area, Figure &figure)
{
    const double x = area.left() + area.width() * 0.6;
    figure.boxes.push_back({{x, area.top() + 2, 6, area.height() - 4},
                            2,
                            card.wrong ? Ink::Muted : Ink::Strong,
                            card.wrong ? Filling::None : Filling::Solid});
    const std::vector<TaskId> here = tasksAt(card, Seat::Room);
    const auto parties = static_cast<std::size_t>(std::clamp<std::int64_t>(card.size, 0, 60));
    std::vector<TaskId> places = here;
    places.resize(std::max(parties, here.size()), TaskId::None);
    const std::size_t first = figure.discs.size();
    figure.addDiscs({area.left(), area.top() + 4, x - area.left() - 10, area.height() - 8}, places,
                    28, Qt::AlignRight);
    for (std::size_t i = first; i < figure.discs.size(); ++i)
        if (figure.discs[i].task == TaskId::None)
            figure.boxes.push_back({figure.discs[i].rect, figure.discs[i].rect.width() / 2,
                                    Ink::Muted, Filling::Side});
    std::erase_if(figure.discs, [](const Disc &disc) { return disc.task == TaskId::None; });
    figure.addDiscs({x + 18, area.top() + 4, area.right() - x - 18, area.height() - 8},
                    tasksAt(card, Seat::Queue), 28, Qt::AlignLeft);
}

void drawCondition(const Card &card, const QRectF &area, Figure &figure)
{
    const QRectF room(area.left(), area.top() + 4, area.width() * 0.4, area.height() - 8);
    figure.boxes.push_back({room, 8, Ink::Muted, Filling::Side});
    figure.addDiscs(room.adjusted(8, 8, -8, -8), tasksAt(card, Seat::Room));
    const double side = std::min(54.0, area.height() - 16);
    const QRectF lock(area.right() - side - 2, area.center().y() - side / 2, side, side);
    const std::vector<TaskId> inside = tasksAt(card, Seat::Inside);
    figure.boxes.push_back({lock, 8, inside.empty() ? Ink::Muted : Ink::Task,
                            inside.empty() ? Filling::Side : Filling::Tint,
                            inside.empty() ? Stroke::Thin : Stroke::Thick,
                            inside.empty() ? TaskId::None : inside.front()});
    figure.addDiscs(lock.adjusted(8, 8, -8, -8), inside, 36);
    const QRectF between(room.right() + 8, area.top() + 4, lock.left() - room.right() - 30,
                         area.height() - 8);
    const std::vector<TaskId> woken = tasksAt(card, Seat::Queue);
    figure.addDiscs(between, woken, 24, Qt::AlignRight);
    figure.addArrow({(woken.empty() ? room.right() + 6 : between.right() + 2), area.center().y()},
                    {lock.left() - 4, area.center().y()}, Stroke::Dashed);
}

} // namespace trama::stage
