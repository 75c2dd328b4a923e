// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"

#include <algorithm>

// Which races an execution has, and what has to be executed to see them the other way round.

namespace trama::lab
{

void Explorer::findRaces()
{
    for (Position i = 1; i < m_history.size(); ++i) {
        const History::Step &step = m_history[i];
        findRaces({i, step.actor, step.before, step.done.footprint, step.needs});
    }
    for (int i = 0; i < m_execution.actorCount(); ++i) {
        const auto actor = static_cast<Actor>(i);
        if (const Intent *intent = m_execution.intent(actor)) {
            findRaces(
                {m_history.size(), actor, m_history.last(actor), intent->footprint, intent->needs});
        }
    }
}

/// The earlier steps that depend on the later one and did not happen before the later actor's
/// step before. Of a step that never blocks, only those with nothing between them and it: the
/// others show when those between are reversed. A step that blocks could perhaps go only
/// before a whole series of others, such as acquire and release.
void Explorer::findRaces(const Later &later)
{
    const auto walk = [&](std::span<const Position> steps, const Access *access) {
        bool between = false;
        for (std::size_t i = steps.size(); i-- > 0;) {
            if (steps[i] >= later.position)
                continue;
            const Footprint &earlier = m_history[steps[i]].done.footprint;
            const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const Access &a) {
                return access != nullptr && a.thing == access->thing;
            });
            const bool wrote = same == earlier.end() || same->mode == Mode::Write;
            if (!wrote && access->mode == Mode::Read)
                continue;
            if (later.needs.count == 0 && wrote && between)
                return;
            between = true;
            if (m_history.happenedBefore(steps[i], later.before)) {
                if (wrote)
                    return;
                continue;
            }
            consider(steps[i], later);
            if (later.needs.count == 0 && wrote)
                return;
        }
    };
    if (later.footprint.touchesEverything())
        return; // it has its place where nobody else can go
    for (const Access &access : later.footprint)
        walk(m_history.touching(access.thing), &access);
}

/// Plans the reversal of a race, if it is possible and not covered by anything that was explored
/// or is planned.
void Explorer::consider(Position earlier, const Later &later)
{
    if (m_history[earlier].actor == later.actor || !couldGo(earlier, later))
        return;
    makeReversal(earlier, later);
    if (!asleep(earlier))
        m_trees.insert(m_frames[earlier].tree, m_reversal);
}

/// Whether the step at a position does not come of the earlier one.
bool Explorer::keeps(Position earlier, Position position) const
{
    return position < earlier
           || (position > earlier && !m_history.happenedBefore(earlier, position));
}

/// What came after the earlier step without coming of it, and then the later step.
void Explorer::makeReversal(Position earlier, const Later &later)
{
    m_reversal.clear();
    for (Position i = earlier + 1; i < m_history.size(); ++i)
        if (keeps(earlier, i))
            m_reversal.push_back({m_history[i].done.footprint, m_history[i].actor});
    m_reversal.push_back({later.footprint, later.actor});
}

/// Whether the later step could go after all that does not come of the earlier one.
bool Explorer::couldGo(Position earlier, const Later &later) const
{
    return later.needs.hold([&](const Need &need) { return holdsWithout(earlier, need); });
}

bool Explorer::holdsWithout(Position earlier, const Need &need) const
{
    if (need.kind == Need::Kind::Standstill)
        return false;
    if (need.kind == Need::Kind::AnyDeadline)
        return anyDeadlineWithout(earlier);
    std::uint64_t guards = m_execution.initialGuards(need.thing);
    const std::span<const Position> steps = m_history.touching(need.thing);
    for (std::size_t i = steps.size(); i-- > 0;) {
        if (!keeps(earlier, steps[i]))
            continue;
        const Footprint &footprint = m_history[steps[i]].done.footprint;
        const auto write = std::find_if(footprint.begin(), footprint.end(), [&](const Access &a) {
            return a.thing == need.thing && a.mode == Mode::Write;
        });
        if (write != footprint.end()) {
            guards = write->guards;
            break;
        }
    }
    return need.kind == Need::Kind::Reached ? guards >= need.value : (guards & need.value) != 0;
}

/// Whether somebody would wait for a later time than the clock would show.
bool Explorer::anyDeadlineWithout(Position earlier) const
{
    std::uint64_t now = 0;
    Time latest = Time::min();
    ActorSet seen;
    for (Position i = m_history.size(); i-- > 0;) {
        if (!keeps(earlier, i))
            continue;
        const History::Step &step = m_history[i];
        if (seen.has(step.actor))
            continue;
        seen.add(step.actor);
        if (step.actor == ClockActor)
            now = step.done.footprint.begin()->guards;
        else if (step.done.deadline != NoDeadline)
            latest = std::max(latest, step.done.deadline);
    }
    return latest > Time(static_cast<std::int64_t>(now));
}

/// Whether the reversal could as well begin with a step that is explored already.
bool Explorer::asleep(Position earlier) const
{
    ActorSet sleeping = m_frames[earlier].sleep;
    while (!sleeping.empty()) {
        const Actor sleeper = sleeping.take();
        const Footprint *footprint = nextFootprint(sleeper, earlier);
        if (footprint != nullptr && canBegin(m_reversal, sleeper, *footprint))
            return true;
    }
    return false;
}

/// What the actor would have done at a position: what it did next, or waits for at the end.
const Footprint *Explorer::nextFootprint(Actor actor, Position from) const
{
    const Position next = m_history.nextOf(actor, from);
    if (next != History::Nowhere)
        return &m_history[next].done.footprint;
    const Intent *intent = m_execution.intent(actor);
    return intent != nullptr ? &intent->footprint : nullptr;
}

} // namespace trama::lab
