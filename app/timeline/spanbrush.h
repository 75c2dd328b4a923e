// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"

#include <QBrush>
#include <QColor>
#include <QRectF>

class QPainter;

namespace trama
{

/// The shape that tells a condition, whatever its colour, so that it reads in grey.
enum class Shape {
    None,   ///< not begun, ended
    Solid,  ///< running
    Hatch,  ///< could run: ready, or waiting for the GIL
    Line,   ///< waits for an object or a task, from a bar at its start on
    Dots,   ///< lets time pass: sleeping, input and output
    Dashes, ///< waits, for what is not known
    Tint,   ///< nothing is known of its core
};

Shape shapeOf(Condition condition);

/// A span as it is to be painted. The edges are pixels of the screen.
struct SpanPicture
{
    QRectF place;
    Shape shape = Shape::None;
    QColor colour;
    bool startInSight = true; ///< else it begins left of `place`
};

/// Paints spans in their shapes. Patterns stand still in relation to `origin`, so they move
/// with what they belong to; `unit` is the length of a design pixel.
class SpanBrush
{
public:
    SpanBrush(QPainter &painter, double unit, double origin);

    void paint(const SpanPicture &span);

    /// The opacity of a tint.
    static constexpr double tint = 0.28;
    /// After so many pixels the hatch repeats, across as well as down.
    static int hatchSize(double unit);
    /// The hatch's opacity at a pixel, both counted from where it begins.
    static double hatchOpacity(double x, double y, double unit);
    /// A pixel of an opaque colour at an opacity, premultiplied.
    static QRgb faded(QRgb colour, double opacity);

private:
    void paintSolid(const SpanPicture &span);
    void paintRounded(const SpanPicture &span);
    void paintHatch(const SpanPicture &span);
    void paintLine(const SpanPicture &span);
    void paintDots(const SpanPicture &span);
    void paintDashes(const SpanPicture &span);
    void paintTile(const QRectF &place, const QBrush &tile, const QPointF &origin);

    QPainter &m_painter;
    double m_unit;
    double m_origin;
};

} // namespace trama
