// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/rasterise.h"

#include "core/timeline/mix.h"

#include <algorithm>
#include <cmath>

namespace trama::timeline
{

namespace
{

/// Fills the columns from left to right; what is added must come in order of time.
class Brush
{
public:
    Brush(Time from, Time to, std::span<Column> columns)
        : m_from(static_cast<double>(from.count())),
          m_width(static_cast<double>((to - from).count()) / static_cast<double>(columns.size())),
          m_columns(columns)
    {
    }

    double width() const { return m_width; }

    void addStep(const Step &step, Time start, Time end)
    {
        const double a = std::max(0.0, position(start));
        const double b = std::min(static_cast<double>(m_columns.size()), position(end));
        if (a >= b || step.empty())
            return;
        const auto first = static_cast<std::size_t>(a);
        const std::size_t last = lastColumn(b);
        for (std::size_t i = first; i <= last; ++i) {
            moveTo(i);
            const double left = std::max(a, static_cast<double>(i));
            const double right = std::min(b, static_cast<double>(i + 1));
            m_mix.add(step.owner, step.condition, (right - left) * m_width);
        }
    }

    /// A node is narrower than a column, so it lies in one or straddles two.
    void addNode(const Lane::Node &node)
    {
        const double a = position(node.start);
        const double b = position(node.end);
        if (a >= b)
            return;
        const double border = std::floor(a) + 1;
        if (b <= border)
            return addPart(node, std::floor(a), 1.0);
        addPart(node, std::floor(a), (border - a) / (b - a));
        addPart(node, border, (b - border) / (b - a));
    }

    void finish()
    {
        if (!m_mix.empty())
            m_columns[m_column].shares = m_mix.shares(m_width);
        m_mix.clear();
    }

private:
    double position(Time time) const
    {
        return (static_cast<double>(time.count()) - m_from) / m_width;
    }

    std::size_t lastColumn(double right) const
    {
        const auto beyond = static_cast<std::size_t>(std::ceil(right));
        return std::min(std::max<std::size_t>(beyond, 1), m_columns.size()) - 1;
    }

    void addPart(const Lane::Node &node, double column, double part)
    {
        if (column < 0 || column >= static_cast<double>(m_columns.size()))
            return;
        moveTo(static_cast<std::size_t>(column));
        m_mix.add(node, part);
    }

    void moveTo(std::size_t column)
    {
        if (column == m_column)
            return;
        finish();
        m_column = column;
    }

    double m_from;
    double m_width;
    std::span<Column> m_columns;
    std::size_t m_column = 0;
    Mix m_mix;
};

} // namespace

void rasterise(const Lane &lane, Time from, Time to, Time end, std::span<Column> columns)
{
    std::fill(columns.begin(), columns.end(), Column{});
    if (columns.empty() || to <= from || lane.empty())
        return;
    Brush brush(from, to, columns);
    const Time narrow(static_cast<std::int64_t>(brush.width() / 2));
    std::size_t i = lane.stepAt(from);
    if (i == lane.size())
        i = 0;
    while (i < lane.size() && lane[i].start < to) {
        std::size_t steps = 1;
        if (const Lane::Node *node = lane.nodeAt(i, narrow, steps))
            brush.addNode(*node);
        else
            brush.addStep(lane[i], lane[i].start, lane.endOf(i, end));
        i += steps;
    }
    brush.finish();
}

} // namespace trama::timeline
