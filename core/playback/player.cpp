// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/player.h"

#include "core/playback/landmarks.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace trama::playback
{

void Player::setTrace(const Trace *trace)
{
    m_trace = trace;
    m_time = Time::zero();
    m_mode = Mode::Standing;
}

void Player::setPace(Rhythm rhythm, double pace)
{
    m_pace = paceRange(rhythm).clamp(pace);
    if (std::exchange(m_rhythm, rhythm) != rhythm && m_mode == Mode::Playing)
        beginPlaying();
}

void Player::play()
{
    if (!m_trace)
        return;
    if (m_time >= m_trace->end())
        m_time = Time::zero();
    m_mode = Mode::Playing;
    beginPlaying();
}

/// Between two steps, it goes on with the part that is left of the way.
void Player::beginPlaying()
{
    m_step = previous(*m_trace, Landmark::Step, m_time + Time(1)).value_or(Time::zero());
    const Time whole = stepAfter(m_step) - m_step;
    m_passed = whole > Time::zero() ? seconds(m_time - m_step) / seconds(whole) : 0;
}

/// The last step leads to the end.
Time Player::stepAfter(Time time) const
{
    return next(*m_trace, Landmark::Step, time).value_or(m_trace->end());
}

/// Where playing comes to within some real time; beyond the end where it is longer.
Time Player::playedTo(Time real)
{
    if (m_rhythm == Rhythm::Time)
        return m_time + std::chrono::duration_cast<Time>(real * m_pace);
    Time next = stepAfter(m_step);
    for (m_passed += seconds(real) * m_pace; m_passed >= 1 && next < m_trace->end(); --m_passed)
        next = stepAfter(m_step = next);
    return m_step + std::chrono::duration_cast<Time>((next - m_step) * m_passed);
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
        m_time = std::min(end, playedTo(real));
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
    const std::optional<Time> to = next(*m_trace, Landmark::Step, m_time);
    if (to)
        seek(*to);
    return to.has_value();
}

bool Player::stepBack()
{
    if (!m_trace)
        return false;
    const std::optional<Time> to = previous(*m_trace, Landmark::Step, m_time);
    if (to)
        seek(*to);
    return to.has_value();
}

} // namespace trama::playback
