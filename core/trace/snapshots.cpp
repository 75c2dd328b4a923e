// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/snapshots.h"

#include <algorithm>

namespace trama
{

namespace
{
constexpr std::size_t smallestStride = 1024;

std::size_t strideOf(const State &state)
{
    return std::max(smallestStride, 6 * state.size());
}
} // namespace

Snapshots::Snapshots(const Trace &trace) : m_trace(trace)
{
    m_checkpoints.push_back({0, {}});
    extend();
}

void Snapshots::extend()
{
    const Blocks<Event> &events = m_trace.events();
    std::size_t stride = strideOf(m_latest);
    for (; m_taken < events.size(); ++m_taken) {
        if (m_taken - m_checkpoints.back().events >= stride) {
            m_checkpoints.push_back({m_taken, m_latest});
            stride = strideOf(m_latest);
        }
        m_latest.apply(events[m_taken]);
    }
}

State Snapshots::at(Time time) const
{
    return before(m_trace.firstAfter(time));
}

State Snapshots::before(std::size_t events) const
{
    if (events >= m_taken)
        return m_latest;
    auto next = std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), events,
                                 [](std::size_t n, const Checkpoint &c) { return n < c.events; });
    const Checkpoint &start = *--next;
    State state = start.state;
    for (std::size_t i = start.events; i < events; ++i)
        state.apply(m_trace.events()[i]);
    return state;
}

} // namespace trama
