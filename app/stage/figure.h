// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stage/card.h"

#include <QLineF>
#include <QRectF>
#include <QString>
#include <span>
#include <vector>

namespace trama::stage
{

/// In what something is drawn: the interface's ink, or a task's colour.
enum class Ink : std::uint8_t { Strong, Muted, Faint, Task };
enum class Filling : std::uint8_t { None, Side, Tint, Solid };
enum class Stroke : std::uint8_t { Thin, Thick, Dashed };
enum class Letters : std::uint8_t { Small, Plain, Bold, Mono, Value, Title };

/// A box, as round as its radius; without its outline where the ink is Faint and it is filled.
struct Box
{
    QRectF rect;
    double radius = 6;
    Ink ink = Ink::Faint;
    Filling filling = Filling::None;
    Stroke stroke = Stroke::Thin;
    TaskId task = TaskId::None; ///< whose colour it takes
};

/// A way from one place to another, with its head at the second.
struct Arrow
{
    QLineF line;
    Ink ink = Ink::Strong;
    Stroke stroke = Stroke::Thin;
    TaskId task = TaskId::None;
};

/// A task's disc.
struct Disc
{
    QRectF rect;
    TaskId task = TaskId::None;
    double opacity = 1;
};

/// Words in a place of their own; what does not fit is elided.
struct Words
{
    QRectF rect;
    QString text;
    Letters letters = Letters::Plain;
    Ink ink = Ink::Strong;
    Qt::Alignment alignment = Qt::AlignCenter;
    TaskId task = TaskId::None;
};

/// A card as what is to be painted, in design pixels from its upper left corner. It is made anew
/// for each frame and holds nothing that the card does not say.
struct Figure
{
    QSizeF size;
    std::vector<Box> boxes;
    std::vector<Arrow> arrows;
    std::vector<Disc> discs;
    std::vector<Words> words;
    bool strongFrame = false; ///< something is wrong

    /// Discs for the tasks in an area, as large as they fit in, and for those that do not a number.
    void addDiscs(const QRectF &area, std::span<const TaskId> tasks, double largest = 26,
                  Qt::Alignment alignment = Qt::AlignCenter);
    void addArrow(const QPointF &from, const QPointF &to, Stroke stroke = Stroke::Thin);
    void addWords(const QRectF &rect, const QString &text, Letters letters = Letters::Small,
                  Ink ink = Ink::Muted);
    /// Things side by side, the first at the right end; empty places after them.
    void addCells(const QRectF &area, const std::vector<std::string> &things, std::size_t places,
                  std::size_t more);

    /// The task whose disc is there; None where there is none.
    TaskId taskAt(const QPointF &place) const;
};

/// How high a card is, in design pixels; its width comes from the pane.
inline constexpr double cardHeight = 186;
inline constexpr double leastCardWidth = 250;

/// Where on a card of this size the object itself is drawn.
QRectF drawingArea(const QSizeF &size);

/// The tasks of a seat, in their order; with a place only those at it.
std::vector<TaskId> tasksAt(const Card &card, Seat seat);

/// The figure of a card without its words.
Figure figureOf(const Trace &trace, const Card &card, const QSizeF &size);

/// `now` with its discs on their way to where they are in `next`; who comes or goes fades.
void move(Figure &now, const Figure &next, double progress);

} // namespace trama::stage
