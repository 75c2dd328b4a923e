// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/levels.h"

#include <algorithm>

namespace trama::timeline
{

namespace
{
Levels::Extent joined(Levels::Extent a, Levels::Extent b)
{
    return {std::min(a.least, b.least), std::max(a.most, b.most)};
}
} // namespace

void Levels::append(Time time, std::size_t level)
{
    Step step{time, static_cast<std::uint16_t>(std::min<std::size_t>(level, 65535))};
    m_most = std::max(m_most, step.level);
    if (m_openCount > 0 && time <= m_open[m_openCount - 1].start)
        step.start = m_open[--m_openCount].start;
    if (step.level == (m_openCount > 0 ? m_open[m_openCount - 1].level : 0)
        && (m_openCount > 0 || m_levels.empty()))
        return;
    if (m_openCount == m_open.size()) {
        commit(m_open[0]);
        m_open[0] = m_open[1];
        --m_openCount;
    }
    m_open[m_openCount++] = step;
}

void Levels::commit(const Step &step)
{
    m_starts.push(step.start);
    m_levels.push(step.level);
    std::size_t count = m_levels.size();
    for (std::size_t above = 0; count % fanOut == 0; ++above, count /= fanOut) {
        if (above == m_above.size())
            m_above.emplace_back();
        Extent extent{65535, 0};
        for (std::size_t i = count - fanOut; i < count; ++i)
            extent = joined(extent,
                            above == 0 ? Extent{m_levels[i], m_levels[i]} : m_above[above - 1][i]);
        m_above[above].push(extent);
    }
}

std::optional<std::size_t> Levels::indexAt(Time time) const
{
    for (std::size_t i = m_openCount; i-- > 0;)
        if (m_open[i].start <= time)
            return m_levels.size() + i;
    return m_starts.lastUpTo(time);
}

std::uint16_t Levels::at(Time time) const
{
    const auto i = indexAt(time);
    return i ? (*this)[*i] : 0;
}

Levels::Extent Levels::in(Time from, Time to) const
{
    const auto last = indexAt(std::max(from, to - Time(1)));
    if (!last)
        return {};
    const auto first = indexAt(from);
    const Extent extent = extentOf(first.value_or(0), *last);
    return first ? extent : joined(extent, {});
}

/// Of the steps from `first` up to and including `last`, by as large nodes as fit.
Levels::Extent Levels::extentOf(std::size_t first, std::size_t last) const
{
    Extent extent{65535, 0};
    while (first <= last) {
        std::size_t size = 1;
        Extent part{(*this)[first], (*this)[first]};
        for (const auto &nodes : m_above) {
            const std::size_t next = size * fanOut;
            if (first % next != 0 || first + next - 1 > last || first / next >= nodes.size())
                break;
            part = nodes[first / next];
            size = next;
        }
        extent = joined(extent, part);
        first += size;
    }
    return extent;
}

std::size_t Levels::bytes() const
{
    std::size_t sum = sizeof(Levels) + m_starts.bytes() + m_levels.bytes();
    for (const auto &nodes : m_above)
        sum += nodes.bytes();
    return sum;
}

} // namespace trama::timeline
