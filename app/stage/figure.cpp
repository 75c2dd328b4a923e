// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/figure.h"

#include "app/stage/figures.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace trama::stage
{

namespace
{
constexpr double smallest = 11; ///< a disc whose letter can still be read
constexpr double between = 5;
constexpr double leastCell = 17;
constexpr double remainder = 34; ///< the width of "+42"

struct Rows
{
    double disc = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::size_t shown = 0;
};

Rows rowsFor(const QRectF &area, std::size_t count, double largest)
{
    Rows found;
    for (double disc = std::min({largest, area.height(), area.width()});; disc -= 1) {
        disc = std::max(disc, smallest);
        found.disc = disc;
        found.columns = std::max<std::size_t>(
            1, static_cast<std::size_t>((area.width() + between) / (disc + between)));
        found.rows = std::max<std::size_t>(
            1, static_cast<std::size_t>((area.height() + between) / (disc + between)));
        found.shown = std::min(count, found.columns * found.rows);
        if (found.shown == count || disc <= smallest)
            break;
    }
    if (found.shown < count) {
        const auto room = static_cast<std::size_t>(std::ceil(remainder / (found.disc + between)));
        found.shown -= std::min(found.shown - 1, room);
    } else {
        found.columns = std::min(found.columns,
                                 std::max<std::size_t>(1, (count + found.rows - 1) / found.rows));
        found.columns = std::max(
            found.columns, std::min(count, static_cast<std::size_t>((area.width() + between)
                                                                    / (found.disc + between))));
        found.rows = (count + found.columns - 1) / std::max<std::size_t>(1, found.columns);
    }
    return found;
}
} // namespace

void Figure::addDiscs(const QRectF &area, std::span<const TaskId> tasks, double largest,
                      Qt::Alignment alignment)
{
    if (tasks.empty())
        return;
    const Rows rows = rowsFor(area, tasks.size(), largest);
    const double step = rows.disc + between;
    const double height = static_cast<double>(rows.rows) * step - between;
    const double top = area.center().y() - height / 2;
    const std::size_t columns = std::min(rows.columns, tasks.size());
    const double width = static_cast<double>(columns) * step - between;
    const double left = alignment & Qt::AlignLeft    ? area.left()
                        : alignment & Qt::AlignRight ? area.right() - width
                                                     : area.center().x() - width / 2;
    const auto placeOf = [&](std::size_t i) {
        return QPointF(left + static_cast<double>(i % rows.columns) * step,
                       top + static_cast<double>(i / rows.columns) * step);
    };
    for (std::size_t i = 0; i < rows.shown; ++i)
        discs.push_back({QRectF(placeOf(i), QSizeF(rows.disc, rows.disc)), tasks[i]});
    if (rows.shown < tasks.size())
        words.push_back({QRectF(placeOf(rows.shown), QSizeF(remainder, rows.disc)),
                         QStringLiteral("+%1").arg(QLocale().toString(tasks.size() - rows.shown)),
                         Letters::Small, Ink::Strong, Qt::AlignLeft | Qt::AlignVCenter});
}

void Figure::addArrow(const QPointF &from, const QPointF &to, Stroke stroke)
{
    arrows.push_back({QLineF(from, to), Ink::Strong, stroke});
}

void Figure::addWords(const QRectF &rect, const QString &text, Letters letters, Ink ink)
{
    words.push_back({rect, text, letters, ink});
}

void Figure::addCells(const QRectF &area, const std::vector<std::string> &things,
                      std::size_t places, std::size_t more)
{
    const std::size_t listed = std::max(things.size(), std::min(places, mostCells));
    if (listed == 0)
        return;
    const auto fitIn = [&](double width) {
        return static_cast<std::size_t>(std::max(1.0, width / leastCell));
    };
    const double side = more > 0 || things.size() > fitIn(area.width()) ? 24 : 0;
    const std::size_t shown = std::min(listed, fitIn(area.width() - side));
    const double cell = std::min(34.0, (area.width() - side) / static_cast<double>(shown));
    const double height = std::min(34.0, area.height());
    double right = area.center().x() + (cell * static_cast<double>(shown) + side) / 2;
    for (std::size_t i = 0; i < shown; ++i, right -= cell) {
        const QRectF rect(right - cell + 1, area.center().y() - height / 2, cell - 2, height);
        const bool filled = i < things.size();
        boxes.push_back(
            {rect, 4, filled ? Ink::Muted : Ink::Faint, filled ? Filling::Side : Filling::None});
        if (filled)
            words.push_back(
                {rect.adjusted(2, 0, -2, 0), QString::fromStdString(things[i]), Letters::Mono});
    }
    const std::size_t hidden = more + (things.size() > shown ? things.size() - shown : 0);
    if (hidden > 0 && side > 0)
        addWords({right - side, area.center().y() - height / 2, side - 2, height},
                 QStringLiteral("+%1").arg(QLocale().toString(hidden)));
}

TaskId Figure::taskAt(const QPointF &place) const
{
    for (const Disc &disc : discs)
        if (disc.opacity > 0.5 && disc.rect.contains(place))
            return disc.task;
    return TaskId::None;
}

QRectF drawingArea(const QSizeF &size)
{
    return {14, 36, size.width() - 28, size.height() - 36 - 60};
}

std::vector<TaskId> tasksAt(const Card &card, Seat seat)
{
    std::vector<TaskId> tasks;
    for (const Token &token : card.tokens)
        if (token.seat == seat)
            tasks.push_back(token.task);
    return tasks;
}

namespace
{
void drawObject(const Trace &trace, const Card &card, const QRectF &area, Figure &figure)
{
    switch (card.kind) {
    case ObjectKind::Lock:
    case ObjectKind::RLock:
        return drawLock(card, area, figure);
    case ObjectKind::Semaphore:
    case ObjectKind::BoundedSemaphore:
        return drawSemaphore(card, area, figure);
    case ObjectKind::Event:
        return drawEvent(card, area, figure);
    case ObjectKind::Barrier:
        return drawBarrier(card, area, figure);
    case ObjectKind::Condition:
        return drawCondition(card, area, figure);
    case ObjectKind::Pipe:
        return drawPipe(card, area, figure);
    case ObjectKind::Array:
        return drawArray(card, area, figure);
    case ObjectKind::Manager:
    case ObjectKind::Proxy:
        return drawServed(card, area, figure);
    case ObjectKind::Value:
    case ObjectKind::SharedMemory:
    case ObjectKind::Variable:
        return drawValue(card, area, figure);
    case ObjectKind::ThreadPoolExecutor:
    case ObjectKind::ProcessPoolExecutor:
    case ObjectKind::Pool:
    case ObjectKind::ThreadPool:
        return drawPool(card, area, figure);
    case ObjectKind::Gil:
        return drawGil(card, area, figure);
    default:
        break;
    }
    if (trace.object(card.key.object()).shared)
        drawProcessQueue(card, area, figure);
    else
        drawQueue(card, area, figure);
}
} // namespace

Figure figureOf(const Trace &trace, const Card &card, const QSizeF &size)
{
    Figure figure;
    figure.size = size;
    figure.strongFrame = card.wrong;
    const QRectF area = drawingArea(size);
    switch (card.key.kind) {
    case CardKind::Object:
    case CardKind::Gil:
        drawObject(trace, card, area, figure);
        break;
    case CardKind::Cores:
        drawCores(trace, card, area, figure);
        break;
    case CardKind::Start:
        drawStart(trace, card, area, figure);
        break;
    case CardKind::Deadlock:
        drawDeadlock(trace, card, area, figure);
        break;
    }
    return figure;
}

void move(Figure &now, const Figure &next, double progress)
{
    const auto find = [](const Figure &figure, TaskId task) {
        return std::ranges::find(figure.discs, task, &Disc::task);
    };
    const std::size_t here = now.discs.size();
    for (std::size_t i = 0; i < here; ++i) {
        Disc &disc = now.discs[i];
        const auto goal = find(next, disc.task);
        if (goal == next.discs.end()) {
            disc.opacity = 1 - progress;
            continue;
        }
        const QPointF way = goal->rect.center() - disc.rect.center();
        const double size = disc.rect.width() + (goal->rect.width() - disc.rect.width()) * progress;
        const QPointF centre = disc.rect.center() + way * progress;
        disc.rect = QRectF(centre - QPointF(size, size) / 2, QSizeF(size, size));
    }
    for (const Disc &disc : next.discs)
        if (find(now, disc.task) == now.discs.end())
            now.discs.push_back({disc.rect, disc.task, progress});
}

} // namespace trama::stage
