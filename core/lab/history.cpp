// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/history.h"

#include <algorithm>
#include <cassert>

namespace trama::lab
{

std::array<History::Position, MaxActors> History::filledWithNowhere()
{
    std::array<Position, MaxActors> last;
    last.fill(Nowhere);
    return last;
}

void History::append(Actor actor, const Needs &needs, const Done &done)
{
    assert(actor < MostActors);
    if (m_steps.size() == m_size)
        m_steps.emplace_back();
    Step &step = m_steps[m_size];
    step.done = done;
    step.needs = needs;
    step.actor = actor;
    step.before = m_last[actor];
    step.clock = step.before == Nowhere ? Clock{} : m_steps[step.before].clock;
    joinDependences(step.clock, done.footprint);

    for (const Access &access : done.footprint) {
        if (access.thing >= m_touching.size())
            m_touching.resize(access.thing + 1);
        m_touching[access.thing].push_back(m_size);
    }
    if (done.footprint.touchesEverything())
        m_everywhere.push_back(m_size);
    for (ActorSet moved = done.moved; !moved.empty();)
        if (const Position last = m_last[moved.take()]; last != Nowhere)
            join(step.clock, last);
    step.ordinal = ++step.clock[actor];
    m_last[actor] = m_size;
    for (ActorSet moved = done.moved; !moved.empty();)
        m_last[moved.take()] = m_size;
    ++m_size;
}

void History::cut(Position size)
{
    while (m_size > size) {
        const Step &step = m_steps[--m_size];
        for (const Access &access : step.done.footprint)
            m_touching[access.thing].pop_back();
        if (step.done.footprint.touchesEverything())
            m_everywhere.pop_back();
        m_last[step.actor] = step.before;
        for (ActorSet moved = step.done.moved; !moved.empty();) {
            const Actor actor = moved.take();
            m_last[actor] = lastOf(actor, m_size);
        }
    }
}

/// The actor's last step before the position, or the one that moved it.
History::Position History::lastOf(Actor actor, Position end) const
{
    while (end-- > 0)
        if (m_steps[end].actor == actor || m_steps[end].done.moved.has(actor))
            return end;
    return Nowhere;
}

void History::join(Clock &clock, Position position) const
{
    const Clock &other = m_steps[position].clock;
    for (int i = 0; i < MostActors; ++i)
        clock[i] = std::max(clock[i], other[i]);
}

void History::joinDependences(Clock &clock, const Footprint &footprint) const
{
    if (footprint.touchesEverything()) {
        for (const Position last : m_last)
            if (last != Nowhere)
                join(clock, last);
        return;
    }
    if (!m_everywhere.empty())
        join(clock, m_everywhere.back());
    for (const Access &access : footprint) {
        const std::span<const Position> steps = touching(access.thing);
        // What a write depends on came before the write.
        for (std::size_t i = steps.size(); i-- > 0;) {
            const Footprint &earlier = m_steps[steps[i]].done.footprint;
            const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const Access &a) {
                return a.thing == access.thing;
            });
            if (conflict(same->mode, access.mode))
                join(clock, steps[i]);
            if (same->mode == Mode::Write)
                break;
        }
    }
}

History::Position History::nextOf(Actor actor, Position from) const
{
    for (Position i = from; i < m_size; ++i)
        if (m_steps[i].actor == actor)
            return i;
    return Nowhere;
}

std::string History::canonical() const
{
    int actors = 0;
    for (Position i = 0; i < m_size; ++i)
        actors = std::max(actors, m_steps[i].actor + 1);
    std::vector<std::string> texts(actors); // by actor
    for (Position i = 0; i < m_size; ++i) {
        std::string &text = texts[m_steps[i].actor];
        for (int actor = 0; actor < actors; ++actor) {
            const std::uint16_t count = m_steps[i].clock[actor];
            text += static_cast<char>(count & 0xff);
            text += static_cast<char>(count >> 8);
        }
    }
    std::string all(1, static_cast<char>(actors));
    for (const std::string &text : texts) {
        all += static_cast<char>(text.size() & 0xff);
        all += static_cast<char>(text.size() >> 8 & 0xff);
        all += text;
    }
    return all;
}

} // namespace trama::lab
