// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <cstddef>

namespace trama::stage
{

/// Where cards lie: side by side in as many columns as there is width for, all of one size, with a
/// line below them for those that are folded. All in pixels of the pane; it knows no card.
class CardGrid
{
public:
    CardGrid() = default;
    /// `unit` is the length of a design pixel; `line` whether there is a line below.
    CardGrid(std::size_t cards, double width, double unit, bool line);

    std::size_t columns() const { return m_columns; }
    double height() const;
    QRectF card(std::size_t i) const;
    QRectF line() const;
    /// The cards that reach into a stretch of the height: from `first` up to but without `last`.
    struct Range
    {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    Range within(double top, double bottom) const;

private:
    std::size_t rows() const;
    double rowHeight() const;

    std::size_t m_cards = 0;
    std::size_t m_columns = 1;
    double m_width = 0;
    double m_unit = 1;
    bool m_line = false;
};

} // namespace trama::stage
