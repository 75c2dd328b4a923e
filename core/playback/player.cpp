// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/player.h"

#include <algorithm>

namespace trama::playback
{

void Player::setTrace(const Trace *trace)
{
    m_trace = trace;
    m_time = Time::zero();
    m_mode = Mode::Standing;
}

void Player::setPace(double pace)
{
    m_pace = pace > slowest ? std::min(pace, fastest) : slowest;
}

void Player::play()
{
    if (!m_trace)
        return;
    if (m_time >= m_trace->end())
        m_time = Time::zero();
    m_mode = Mode::Playing;
}

void Player::pause()
{
    m_mode = Mode::Standing;
}

void Player::follow()
{
    if (!m_trace)
        return;
    m_mode = Mode::Following;
    m_time = m_trace->end();
}

bool Player::tick(Time real)
{
    if (!m_trace || m_mode == Mode::Standing)
        return false;
    const Time before = m_time;
    const Time end = m_trace->end();
    if (m_mode == Mode::Following) {
        m_time = end;
    } else {
        m_time = std::min(end, m_time + std::chrono::duration_cast<Time>(real * m_pace));
        if (m_time == end)
            m_mode = Mode::Standing;
    }
    return m_time != before;
}

void Player::seek(Time time)
{
    m_mode = Mode::Standing;
    m_time = m_trace ? std::clamp(time, Time::zero(), m_trace->end()) : Time::zero();
}

void Player::toStart()
{
    seek(Time::zero());
}

void Player::toEnd()
{
    seek(Time::max());
}

bool Player::stepForward()
{
    if (!m_trace)
        return false;
    std::size_t next = m_trace->firstAfter(m_time);
    while (next < m_trace->events().size() && isGilRoutine(m_trace->events()[next]))
        ++next;
    if (next == m_trace->events().size())
        return false;
    seek(m_trace->events()[next].time);
    return true;
}

bool Player::stepBack()
{
    if (!m_trace)
        return false;
    std::size_t here = m_trace->firstAtOrAfter(m_time);
    while (here > 0 && isGilRoutine(m_trace->events()[here - 1]))
        --here;
    if (here == 0)
        return false;
    seek(m_trace->events()[here - 1].time);
    return true;
}

} // namespace trama::playback
