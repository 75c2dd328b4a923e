// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/axis.h"

#include <algorithm>

namespace trama::timeline
{

namespace
{
/// `whole` times `part` of `of`. Neither is longer than a run, so a double holds the product.
Time share(Time whole, Time part, Time of)
{
    return Time(
        static_cast<Time::rep>(double(whole.count()) * double(part.count()) / double(of.count())));
}
} // namespace

Time Axis::take(const Event &event)
{
    if (m_count == Count::Time)
        return event.time;
    if (m_steps.empty())
        m_steps.push(Time{});
    if (!isGilRoutine(event) && event.time > m_steps[m_steps.size() - 1])
        m_steps.push(event.time);
    return step * static_cast<Time::rep>(m_steps.size() - 1);
}

Time Axis::placeOf(Time time) const
{
    if (m_count == Count::Time)
        return time;
    const auto at = m_steps.lastUpTo(time);
    if (!at)
        return {};
    const Time place = step * static_cast<Time::rep>(*at);
    const Time rest = time - m_steps[*at];
    if (*at + 1 == m_steps.size())
        return place + std::min(step, rest);
    return place + share(step, rest, m_steps[*at + 1] - m_steps[*at]);
}

Time Axis::timeAt(Time place) const
{
    if (m_count == Count::Time)
        return place;
    if (m_steps.empty() || place < Time{})
        return {};
    const auto at = std::min(static_cast<std::size_t>(place / step), m_steps.size() - 1);
    const Time rest = place - step * static_cast<Time::rep>(at);
    if (at + 1 == m_steps.size())
        return m_steps[at] + std::min(step, rest);
    return m_steps[at] + share(m_steps[at + 1] - m_steps[at], rest, step);
}

} // namespace trama::timeline
