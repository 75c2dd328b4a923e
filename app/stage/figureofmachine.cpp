// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figures.h"

#include "app/language/objectname.h"
#include "app/stage/stagewords.h"
#include "app/theme/taskstyle.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numbers>

// Cores, the GIL, workers, processes, and the circle in which nobody goes on.

namespace trama::stage
{

void drawPool(const Card &card, const QRectF &area, Figure &figure)
{
    const QRectF jobs(area.left(), area.top() + 4, area.width() * 0.42, area.height() - 26);
    figure.boxes.push_back({jobs, 8, Ink::Muted, Filling::None});
    figure.addCells(jobs.adjusted(6, 6, -6, -6), card.cells, 0, card.more);
    figure.addWords({jobs.left(), jobs.bottom() + 4, jobs.width(), 16}, StageWords::jobsLabel());
    const QRectF workers(area.right() - area.width() * 0.44, jobs.top(), area.width() * 0.44,
                         jobs.height());
    figure.boxes.push_back({workers, 8, Ink::Muted, Filling::Side});
    figure.addDiscs(workers.adjusted(8, 8, -8, -8), tasksAt(card, Seat::Inside), 28);
    figure.addWords({workers.left(), workers.bottom() + 4, workers.width(), 16},
                    StageWords::workersLabel());
    figure.addArrow({jobs.right() + 4, jobs.center().y()}, {workers.left() - 4, jobs.center().y()});
}

void drawGil(const Card &card, const QRectF &area, Figure &figure)
{
    const QRectF baton(area.center().x() - 23, area.top() + 2, 46, 46);
    const std::vector<TaskId> inside = tasksAt(card, Seat::Inside);
    figure.boxes.push_back({baton, 23, inside.empty() ? Ink::Muted : Ink::Task,
                            inside.empty() ? Filling::Side : Filling::Tint, Stroke::Thick,
                            inside.empty() ? TaskId::None : inside.front()});
    figure.addDiscs(baton.adjusted(5, 5, -5, -5), inside, 36);
    const QRectF asks(area.left(), area.top() + 2, baton.left() - area.left() - 30, 46);
    const std::vector<TaskId> waiting = tasksAt(card, Seat::Queue);
    figure.addDiscs(asks, waiting, 26, Qt::AlignRight);
    if (!waiting.empty())
        figure.addArrow({asks.right() + 4, asks.center().y()},
                        {baton.left() - 4, asks.center().y()}, Stroke::Dashed);
    const std::vector<TaskId> aside = tasksAt(card, Seat::Aside);
    if (aside.empty())
        return;
    figure.words.push_back({{area.left(), area.bottom() - 24, area.width() * 0.4, 20},
                            StageWords::asideLabel(),
                            Letters::Small,
                            Ink::Muted,
                            Qt::AlignRight | Qt::AlignVCenter});
    figure.addDiscs(
        {area.left() + area.width() * 0.4 + 6, area.bottom() - 25, area.width() * 0.6 - 6, 22},
        aside, 20, Qt::AlignLeft);
}

namespace
{
constexpr std::size_t mostCores = 8;

void drawCore(const Card &card, std::size_t core, const QRectF &row, bool narrow, Figure &figure)
{
    figure.boxes.push_back({row, 5, Ink::Faint, Filling::Side});
    const double label = narrow ? 22 : 56;
    figure.addWords({row.left() + 4, row.top(), label, row.height()},
                    narrow ? QString::number(core) : StageWords::coreLabel(core));
    const auto on = std::ranges::find_if(
        card.tokens, [core](const Token &token) { return token.place == core; });
    const QRectF rest(row.left() + label + 8, row.top(), row.width() - label - 12, row.height());
    if (on == card.tokens.end()) {
        figure.addWords(rest, StageWords::freeCore());
        return;
    }
    const double disc = std::min(22.0, row.height() - 3);
    figure.discs.push_back({{rest.left(), row.center().y() - disc / 2, disc, disc}, on->task});
    figure.words.push_back({rest.adjusted(disc + 6, 0, 0, 0), StageWords::place(*on),
                            Letters::Small, Ink::Strong, Qt::AlignLeft | Qt::AlignVCenter});
}
} // namespace

void drawCores(const Trace &, const Card &card, const QRectF &area, Figure &figure)
{
    const auto cores = static_cast<std::size_t>(std::max<std::int64_t>(0, card.count));
    if (cores > mostCores) { // those that work, and no more than there is room for
        figure.addDiscs(area, tasksAt(card, Seat::Inside), 28);
        return;
    }
    const std::size_t columns = cores > 4 ? 2 : 1;
    const std::size_t rows = std::max<std::size_t>(1, (cores + columns - 1) / columns);
    const double height = std::min(30.0, (area.height() + 4) / static_cast<double>(rows) - 4);
    const double width = (area.width() + 6) / static_cast<double>(columns) - 6;
    const double top = area.center().y() - (static_cast<double>(rows) * (height + 4) - 4) / 2;
    for (std::size_t i = 0; i < cores; ++i)
        drawCore(card, i,
                 {area.left() + static_cast<double>(i / rows) * (width + 6),
                  top + static_cast<double>(i % rows) * (height + 4), width, height},
                 columns > 1, figure);
}

void drawStart(const Trace &trace, const Card &card, const QRectF &area, Figure &figure)
{
    const double width = (area.width() - 40) / 2;
    for (std::size_t i = 0; i < card.tokens.size(); ++i) {
        const bool child = card.tokens[i].seat == Seat::Taker;
        const QRectF box(child ? area.right() - width : area.left(), area.top() + 20, width,
                         area.height() - 22);
        const TaskId task = card.tokens[i].task;
        const bool there = !child || card.raised;
        figure.boxes.push_back({box, 8, there ? Ink::Task : Ink::Muted,
                                there ? Filling::Tint : Filling::None,
                                there ? Stroke::Thin : Stroke::Dashed, task});
        figure.addWords({box.left(), area.top(), width, 18},
                        child ? StageWords::childLabel(trace, task)
                              : StageWords::parentLabel(trace, task));
        if (there)
            figure.addDiscs(box.adjusted(6, 6, -6, -6), std::span(&card.tokens[i].task, 1), 32);
    }
    const double y = area.top() + 20 + (area.height() - 22) / 2;
    figure.addArrow({area.left() + width + 5, y}, {area.right() - width - 5, y});
}

namespace
{
/// How many of the circle there is room for.
std::size_t shownOf(std::size_t circle, double width)
{
    const std::size_t most = width >= 340 ? 3 : 2;
    return circle <= most ? circle : 2;
}

/// The nodes of the circle: tasks and what they wait for by turns, and one for all who are left.
struct Ring
{
    QRectF area;
    std::size_t nodes = 2;

    QPointF operator[](std::size_t node) const
    {
        const double angle =
            std::numbers::pi * (1 + 2 * static_cast<double>(node) / static_cast<double>(nodes));
        return {area.center().x() + std::cos(angle) * (area.width() / 2 - 60),
                area.center().y() + std::sin(angle) * (area.height() / 2 - 13)};
    }
};

/// From the rim of one node to that of the other.
QLineF between(const QPointF &from, double fromRoom, const QPointF &to, double toRoom)
{
    const QLineF line(from, to);
    const double length = std::max(1.0, line.length());
    return {line.pointAt(std::min(0.4, fromRoom / length)),
            line.pointAt(1 - std::min(0.4, toRoom / length))};
}

/// An arrow of the circle, with its word on the side away from the middle.
void addEdge(const QLineF &line, Stroke stroke, TaskId task, const QString &word,
             const QRectF &area, Figure &figure)
{
    figure.arrows.push_back({line, Ink::Task, stroke, task});
    if (word.isEmpty())
        return;
    const QPointF middle = line.center();
    const double out = middle.y() < area.center().y() ? -20 : 6;
    figure.words.push_back({{middle.x() - 30, middle.y() + out, 60, 14},
                            word,
                            Letters::Small,
                            Ink::Task,
                            Qt::AlignCenter,
                            task});
}

void addBox(const QPointF &centre, double width, const QString &name, Figure &figure)
{
    const QRectF box(centre.x() - width / 2, centre.y() - 12, width, 24);
    figure.boxes.push_back({box, 5, Ink::Strong, Filling::Side});
    figure.words.push_back({box.adjusted(4, 0, -4, 0), name, Letters::Mono});
}
} // namespace

void drawDeadlock(const Trace &trace, const Card &card, const QRectF &area, Figure &figure)
{
    const std::size_t shown = shownOf(card.circle.size(), area.width());
    const bool all = shown == card.circle.size();
    const Ring ring{area, std::max<std::size_t>(2, 2 * shown + (all ? 0 : 1))};
    const double name = std::min(76.0, area.width() / 4);
    const bool words = all && shown == 2 && area.width() >= 340;
    const QPointF aside(0, shown == 1 ? 6 : 0); // there and back, one beside the other
    for (std::size_t i = 0; i < shown; ++i) {
        const insight::Blocked &blocked = card.circle[i];
        const QPointF task = ring[2 * i];
        const QPointF object = ring[2 * i + 1];
        const QPointF holder = ring[(2 * i + 2) % ring.nodes];
        figure.discs.push_back({{task.x() - 14, task.y() - 14, 28, 28}, blocked.task});
        addEdge(between(task, 18, object, name / 2 + 4).translated(aside), Stroke::Dashed,
                blocked.task, words ? StageWords::wants() : QString(), area, figure);
        addEdge(between(object, name / 2 + 2, holder, 18).translated(-aside), Stroke::Thin,
                blocked.holder, words ? StageWords::has() : QString(), area, figure);
        addBox(object, name,
               blocked.object == ObjectId::None ? StageWords::endOf(trace, blocked.holder)
                                                : objectName(trace, blocked.object),
               figure);
    }
    if (all)
        return;
    const QPointF rest = ring[ring.nodes - 1];
    figure.addWords({rest.x() - 20, rest.y() - 9, 40, 18},
                    QStringLiteral("+%1").arg(QLocale().toString(card.circle.size() - shown)),
                    Letters::Bold, Ink::Strong);
    figure.addArrow(between(rest, 22, ring[0], 18).p1(), between(rest, 22, ring[0], 18).p2());
}

} // namespace trama::stage
