// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/statecursor.h"

#include <algorithm>

namespace trama
{

namespace
{
constexpr std::size_t soon = 512; ///< events; about what a snapshot costs
} // namespace

StateCursor::StateCursor(const Trace &trace, const Snapshots &snapshots)
    : m_trace(trace), m_snapshots(snapshots)
{
}

const State &StateCursor::before(std::size_t events)
{
    const std::size_t wanted = std::min(events, m_trace.events().size());
    if (wanted < m_events || wanted - m_events > soon) {
        m_state = m_snapshots.before(wanted);
        m_events = std::min(wanted, m_snapshots.taken());
    }
    for (; m_events < wanted; ++m_events)
        m_state.apply(m_trace.events()[m_events]);
    return m_state;
}

} // namespace trama
