// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/viewport.h"

#include "core/timeline/ticks.h"

namespace trama::timeline
{

namespace
{
/// How close to an edge, as a share of the range, something that is followed may come.
constexpr double margin = 0.08;
} // namespace

TimeRange Viewport::everything() const
{
    const Time withRoom = m_end + m_end / 50;
    return TimeRange::fitting(m_growth == Growth::Live ? roundedUp(withRoom) : withRoom);
}

void Viewport::open(Time end, Growth growth)
{
    m_end = end;
    m_growth = growth;
    fit();
}

void Viewport::follow(Time end, Growth growth)
{
    const bool edgeInSight = m_range.contains(m_end);
    m_end = end;
    m_growth = growth;
    if (m_fitted)
        fit();
    else if (edgeInSight && end > m_range.begin)
        m_range = m_range.revealing(end, margin).within(everything());
}

void Viewport::fit()
{
    m_range = everything();
    m_fitted = true;
}

void Viewport::zoomAbout(Time fixed, double factor)
{
    take(m_range.zoomedAbout(fixed, factor));
}

void Viewport::pan(Time by)
{
    take(m_range.panned(by));
}

void Viewport::reveal(Time time)
{
    if (!m_fitted)
        take(m_range.revealing(time, margin));
}

void Viewport::take(const TimeRange &range)
{
    const TimeRange limits = everything();
    m_range = range.within(limits);
    m_fitted = m_range == limits;
}

} // namespace trama::timeline
