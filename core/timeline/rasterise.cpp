// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/rasterise.h"

#include <algorithm>
#include <utility>

namespace trama::timeline
{

namespace
{
double count(Time time)
{
    return static_cast<double>(time.count());
}

/// A node that two columns share is divided evenly when it is shorter than this share of a
/// column, at most 1, and into its parts when it is longer.
constexpr double divided = 1.0;

/// Goes once from left to right over a lane and takes whole nodes where it can, so that only
/// at the edges of the columns it looks closer.
class Sweep
{
public:
    Sweep(const Lane &lane, const TimeRange &range, Time end, double columnWidth)
        : m_lane(lane),
          m_end(end),
          m_divided(columnWidth * divided),
          m_size(lane.size()),
          m_index(lane.indexAt(range.begin).value_or(0)),
          m_start(count(lane.startOf(m_index)))
    {
    }

    /// The step that is in force from before `from` until after `to`, where there is one.
    std::size_t stepOver(double from, double to) const
    {
        if (m_open || m_index >= m_size || m_start > from || to > count(m_end))
            return Column::none;
        return count(m_lane.endOf(m_index, m_end)) >= to ? m_index : Column::none;
    }

    /// Adds what lies in [from, to) to the mix. Each call goes on where the last one ended.
    void take(double from, double to, Mix &mix)
    {
        to = std::min(to, count(m_end));
        if (m_open)
            std::exchange(m_open, nullptr)->addTo(mix, m_openPart);
        while (m_start < to && m_index < m_size) {
            const Lane::Node *node = m_start >= from ? nodeHere(to) : nullptr;
            if (node)
                takeNode(*node, to, mix);
            else if (!takeStep(from, to, mix))
                return;
        }
    }

private:
    /// The largest node that begins with the present step and either ends by `to` or may be
    /// divided there. What fitted last is tried first: to look at more of them costs more than
    /// to add them up.
    const Lane::Node *nodeHere(double to)
    {
        for (m_level = std::min(m_level + 1, levelHere()); m_level >= 0; --m_level) {
            const auto level = static_cast<std::size_t>(m_level);
            const Lane::Node &node = m_lane.node(level, m_index / Lane::stepsBelow(level));
            if (count(node.end()) <= to || count(node.end()) - m_start <= m_divided)
                return &node;
        }
        return nullptr;
    }

    /// The highest level at which a node begins with the present step; -1 for none.
    int levelHere() const
    {
        int level = -1;
        for (std::size_t next = 0; next < m_lane.levelCount(); ++next, ++level) {
            const std::size_t below = Lane::stepsBelow(next);
            if (m_index % below != 0 || m_index / below >= m_lane.nodeCount(next))
                break;
        }
        return level;
    }

    /// Takes a node as far as it lies before `to`; the rest of it is for the next column, in
    /// which it ends, being shorter than one.
    void takeNode(const Lane::Node &node, double to, Mix &mix)
    {
        const double end = count(node.end());
        const double part = end <= to ? 1 : (to - m_start) / (end - m_start);
        node.addTo(mix, part);
        m_open = part < 1 ? &node : nullptr;
        m_openPart = 1 - part;
        m_index += Lane::stepsBelow(static_cast<std::size_t>(m_level));
        m_start = end;
    }

    /// Takes the present step's part in [from, to); false when it goes on after that.
    bool takeStep(double from, double to, Mix &mix)
    {
        const Step step = m_lane[m_index];
        const double end = count(m_lane.endOf(m_index, m_end));
        const double part = std::min(end, to) - std::max(m_start, from);
        if (part > 0)
            mix.add(step.owner, step.condition, part);
        if (end > to)
            return false;
        ++m_index;
        m_start = end;
        return true;
    }

    const Lane &m_lane;
    Time m_end;
    double m_divided;
    std::size_t m_size;
    std::size_t m_index;                ///< the present step
    double m_start;                     ///< where it begins
    int m_level = -1;                   ///< of the node that fitted last
    const Lane::Node *m_open = nullptr; ///< divided between the last column and the next
    double m_openPart = 0;
};

Column filledBy(const Step &step, std::size_t index)
{
    Column column;
    if (!isVisible(step.condition))
        return column;
    column.shares[0] = {step.owner, step.condition, 1};
    column.filled = 1;
    column.step = index;
    return column;
}
} // namespace

void rasterise(const Lane &lane, const TimeRange &range, Time end, std::span<Column> columns)
{
    std::fill(columns.begin(), columns.end(), Column{});
    if (range.span() <= Time{} || columns.empty() || lane.empty())
        return;
    const double width = count(range.span()) / double(columns.size());
    Sweep sweep(lane, range, end, width);
    Mix mix;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double from = count(range.begin) + double(i) * width;
        const double to = count(range.begin) + double(i + 1) * width;
        if (const std::size_t step = sweep.stepOver(from, to); step != Column::none) {
            columns[i] = filledBy(lane[step], step);
            continue;
        }
        mix.clear();
        sweep.take(from, to, mix);
        if (mix.filled() <= 0)
            continue;
        columns[i].filled = static_cast<float>(std::min(1.0, mix.filled() / width));
        columns[i].shares = mix.biggest(1 / width);
    }
}

} // namespace trama::timeline
