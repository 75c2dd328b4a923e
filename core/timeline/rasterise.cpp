// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/rasterise.h"

#include <algorithm>

namespace trama::timeline
{

namespace
{
double count(Time time)
{
    return static_cast<double>(time.count());
}

/// Goes once from left to right over a lane and takes whole nodes where it can, so that
/// the steps are visited at the edges of the columns only.
class Sweep
{
public:
    Sweep(const Lane &lane, Time from, Time end)
        : m_lane(lane), m_end(end), m_size(lane.size()), m_index(lane.indexAt(from).value_or(0))
    {
    }

    /// The step that is in force from before `from` until after `to`, where there is one.
    std::size_t stepOver(double from, double to) const
    {
        if (m_index >= m_size || count(m_lane[m_index].start) > from || to > count(m_end))
            return Column::none;
        return count(m_lane.endOf(m_index, m_end)) >= to ? m_index : Column::none;
    }

    /// Adds what lies in [from, to) to the mix. Each call goes on where the last one ended.
    void take(double from, double to, Mix &mix)
    {
        double at = from;
        to = std::min(to, count(m_end));
        while (at < to && m_index < m_size) {
            const double start = count(m_lane[m_index].start);
            if (start >= to)
                return;
            at = std::max(at, start);
            at = at == start && takeNode(to, mix) ? m_nodeEnd : takeStep(at, to, mix);
        }
    }

private:
    /// Takes the largest node that begins with the present step and ends by `to`.
    bool takeNode(double to, Mix &mix)
    {
        const Lane::Node *best = nullptr;
        std::size_t next = m_index;
        std::size_t place = m_index;
        for (std::size_t level = 0; level < m_lane.levelCount(); ++level) {
            if (place % Lane::fanOut != 0)
                break;
            place /= Lane::fanOut;
            if (place >= m_lane.nodeCount(level) || count(m_lane.node(level, place).end) > to)
                break;
            best = &m_lane.node(level, place);
            next = (place + 1) << (3 * (level + 1));
        }
        if (!best)
            return false;
        best->addTo(mix);
        m_index = next;
        m_nodeEnd = count(best->end);
        return true;
    }

    /// Takes the present step's part in [at, to) and returns where that ends.
    double takeStep(double at, double to, Mix &mix)
    {
        const Step &step = m_lane[m_index];
        const double stepEnd = count(m_lane.endOf(m_index, m_end));
        const double until = std::min(stepEnd, to);
        if (until > at)
            mix.add(step.owner, step.condition, until - at);
        if (stepEnd <= to)
            ++m_index;
        return std::max(at, until);
    }

    const Lane &m_lane;
    Time m_end;
    std::size_t m_size;
    std::size_t m_index;
    double m_nodeEnd = 0;
};
} // namespace

void rasterise(const Lane &lane, const TimeRange &range, Time end, std::span<Column> columns)
{
    std::fill(columns.begin(), columns.end(), Column{});
    if (range.span() <= Time{} || columns.empty() || lane.empty())
        return;
    const double width = count(range.span()) / double(columns.size());
    Sweep sweep(lane, range.begin, end);
    Mix mix;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double from = count(range.begin) + double(i) * width;
        const double to = count(range.begin) + double(i + 1) * width;
        const std::size_t step = sweep.stepOver(from, to);
        mix.clear();
        sweep.take(from, to, mix);
        if (mix.filled() <= 0)
            continue;
        columns[i].step = step;
        columns[i].filled = static_cast<float>(std::min(1.0, mix.filled() / width));
        columns[i].shares = mix.biggest(1 / width);
    }
}

} // namespace trama::timeline
