// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/lane.h"

#include <cmath>

namespace trama::timeline
{

Lane::Node::Node(const Mix &mix, Time end)
    : m_filled(static_cast<float>(mix.filled())),
      m_end{static_cast<std::uint32_t>(end.count()), static_cast<std::uint32_t>(end.count() >> 32)}
{
    if (mix.filled() <= 0)
        return;
    const Shares shares = mix.biggest(65535 / mix.filled());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        m_owners[i] = PackedStep(shares[i].owner, shares[i].condition);
        m_shares[i] = static_cast<std::uint16_t>(std::lround(shares[i].amount));
    }
}

void Lane::Node::addTo(Mix &mix, double part) const
{
    double unknown = 65535;
    const double scale = m_filled / 65535.0 * part;
    for (std::size_t i = 0; i < m_shares.size() && m_shares[i] > 0; ++i) {
        mix.add(m_owners[i].owner(), m_owners[i].condition(), m_shares[i] * scale);
        unknown -= m_shares[i];
    }
    mix.addUnknown(unknown * scale);
}

void Lane::append(Step step)
{
    if (m_openCount > 0 && step.start <= m_open[m_openCount - 1].start)
        step.start = m_open[--m_openCount].start;
    push(step);
}

void Lane::push(const Step &step)
{
    if (step.sameAs(m_openCount > 0 ? m_open[m_openCount - 1] : Step{}))
        return;
    if (m_openCount == m_open.size()) {
        commit(m_open[0]);
        m_open[0] = m_open[1];
        --m_openCount;
    }
    m_open[m_openCount++] = step;
}

void Lane::commit(const Step &step)
{
    if (!m_steps.empty())
        closeNodes(step.start);
    m_starts.push(step.start);
    m_steps.push(PackedStep(step));
}

void Lane::closeNodes(Time end)
{
    const std::size_t count = m_steps.size();
    for (std::size_t level = 0; count % stepsBelow(level) == 0; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        m_levels[level].push(level == 0
                                 ? nodeOfSteps(count - leaf, end)
                                 : nodeOfNodes(level - 1, m_levels[level - 1].size() - fanOut));
    }
}

Lane::Node Lane::nodeOfSteps(std::size_t first, Time end) const
{
    Mix mix;
    for (std::size_t i = first; i < first + leaf; ++i) {
        const Time next = i + 1 < first + leaf ? m_starts[i + 1] : end;
        mix.add(m_steps[i].owner(), m_steps[i].condition(), double((next - m_starts[i]).count()));
    }
    return {mix, end};
}

Lane::Node Lane::nodeOfNodes(std::size_t level, std::size_t first) const
{
    Mix mix;
    for (std::size_t i = first; i < first + fanOut; ++i)
        m_levels[level][i].addTo(mix, 1);
    return {mix, m_levels[level][first + fanOut - 1].end()};
}

std::optional<std::size_t> Lane::indexAt(Time time) const
{
    for (std::size_t i = m_openCount; i-- > 0;)
        if (m_open[i].start <= time)
            return m_steps.size() + i;
    return m_starts.lastUpTo(time);
}

std::optional<Span> Lane::spanAt(Time time, Time end) const
{
    const auto i = indexAt(time);
    if (!i || time >= end)
        return std::nullopt;
    return Span{(*this)[*i], std::min(endOf(*i, end), end)};
}

std::size_t Lane::countIn(Time from, Time to) const
{
    if (to <= from)
        return 0;
    const auto last = indexAt(to - Time(1));
    return last ? *last + 1 - indexAt(from).value_or(0) : 0;
}

std::size_t Lane::bytes() const
{
    std::size_t sum = m_starts.bytes() + m_steps.bytes() + sizeof(Lane);
    for (const auto &level : m_levels)
        sum += level.bytes();
    return sum;
}

} // namespace trama::timeline
