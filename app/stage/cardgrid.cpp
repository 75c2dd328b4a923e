// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/cardgrid.h"

#include "app/stage/figure.h"

#include <algorithm>

namespace trama::stage
{

namespace
{
constexpr double gap = 10;
constexpr double lineHeight = 30;
} // namespace

CardGrid::CardGrid(std::size_t cards, double width, double unit, bool line)
    : m_cards(cards), m_width(width), m_unit(unit), m_line(line)
{
    const double room = width / unit - gap;
    m_columns = static_cast<std::size_t>(std::max(1.0, room / (leastCardWidth + gap)));
    m_columns = std::min(m_columns, std::max<std::size_t>(1, cards));
}

std::size_t CardGrid::rows() const
{
    return (m_cards + m_columns - 1) / m_columns;
}

double CardGrid::rowHeight() const
{
    return (cardHeight + gap) * m_unit;
}

double CardGrid::height() const
{
    return gap * m_unit + static_cast<double>(rows()) * rowHeight()
           + (m_line ? lineHeight * m_unit : 0);
}

QRectF CardGrid::card(std::size_t i) const
{
    const double width = (m_width - gap * m_unit) / static_cast<double>(m_columns) - gap * m_unit;
    return {gap * m_unit + static_cast<double>(i % m_columns) * (width + gap * m_unit),
            gap * m_unit + static_cast<double>(i / m_columns) * rowHeight(), width,
            cardHeight * m_unit};
}

QRectF CardGrid::line() const
{
    if (!m_line)
        return {};
    return {gap * m_unit, gap * m_unit + static_cast<double>(rows()) * rowHeight() - 4 * m_unit,
            m_width - 2 * gap * m_unit, lineHeight * m_unit};
}

CardGrid::Range CardGrid::within(double top, double bottom) const
{
    const auto rowAt = [this](double y) {
        return static_cast<std::size_t>(std::max(0.0, (y - gap * m_unit) / rowHeight()));
    };
    const std::size_t first = std::min(m_cards, rowAt(top) * m_columns);
    return {first, std::max(first, std::min(m_cards, (rowAt(bottom) + 1) * m_columns))};
}

} // namespace trama::stage
