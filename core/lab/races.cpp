// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"

#include <algorithm>

// Which reversals are planned with a step, and which steps a reversal refuses.

namespace trama::lab
{

void Explorer::plan(Position taken)
{
    planTaken(taken);
    for (int i = 0; i < m_execution.actorCount(); ++i) {
        const auto actor = static_cast<Actor>(i);
        const Intent *intent = m_execution.intent(actor);
        if (intent != nullptr && intent->needs.count > 0) {
            planWaiting(taken, {m_history.size(), actor, m_history.last(actor), intent->footprint,
                                intent->needs});
        }
    }
}

/// The step just taken, before a step that was freely taken.
void Explorer::planTaken(Position taken)
{
    const History::Step &step = m_history[taken];
    const Later later{taken, step.actor, step.before, step.done.footprint, step.needs};
    for (Position free = taken; free-- > 0;) {
        if (!fits(free, later))
            continue;
        markPast(free, taken);
        if (dependsOnlyOnPast(free, later) && wouldHold(free, later.needs, true))
            consider(free, later);
    }
}

/// A step that is waited for and that the free step made impossible. It is planned once all that
/// it comes of has been taken: with the actor's step before, with a step that it depends on, or
/// with the free step itself.
void Explorer::planWaiting(Position taken, const Later &waiting)
{
    const bool reached = waiting.before == taken;
    const bool touched = dependent(m_history[taken].done.footprint, waiting.footprint);
    if (!reached && !touched)
        return;
    for (Position free = taken + 1; free-- > 0;) {
        if (!fits(free, waiting))
            continue;
        for (Past &past : pastsOf(free, waiting, taken)) {
            if (!reached && free != taken && past[taken] == 0)
                continue;
            m_past.swap(past);
            if (!wouldHold(free, waiting.needs, true))
                consider(free, waiting);
        }
    }
}

/// What the waiting step can come of, were it to come before the free step: the past of its
/// actor's step before, and of any of the steps that it depends on. Those that depend on each
/// other as well make no more pasts than steps; but the clock's step depends on each that
/// begins to wait for a time.
std::vector<Explorer::Past> Explorer::pastsOf(Position free, const Later &waiting, Position taken)
{
    const auto withPastOf = [&](Past past, Position step) {
        for (Position i = free + 1; i <= taken; ++i)
            past[i] |= m_history.happenedBefore(i, step) ? 1 : 0;
        return past;
    };
    const Past nothing(m_history.size(), 0);
    std::vector<Past> pasts{
        waiting.before == History::Nowhere ? nothing : withPastOf(nothing, waiting.before)};
    for (Position i = free + 1; i <= taken; ++i) {
        if (m_history.happenedBefore(free, i)
            || !dependent(m_history[i].done.footprint, waiting.footprint))
            continue;
        const std::size_t count = pasts.size();
        for (std::size_t k = 0; k < count; ++k) {
            Past longer = withPastOf(pasts[k], i);
            if (std::find(pasts.begin(), pasts.end(), longer) == pasts.end())
                pasts.push_back(std::move(longer));
        }
    }
    return pasts;
}

/// Whether the two are a race, and the earlier one was freely taken.
bool Explorer::fits(Position free, const Later &later) const
{
    const History::Step &step = m_history[free];
    return m_nodes[free].part == Node::Part::Free && step.actor != later.actor
           && dependent(step.done.footprint, later.footprint)
           && !m_history.happenedBefore(free, later.before);
}

/// Marks what the step comes of, after the free one and without it.
void Explorer::markPast(Position free, Position taken)
{
    m_past.assign(m_history.size(), 0);
    for (Position i = free + 1; i < taken; ++i) {
        const bool past = m_history.happenedBefore(i, taken) && !m_history.happenedBefore(free, i);
        m_past[i] = past ? 1 : 0;
    }
}

/// Whether nothing of the free step's making is between it and the later step.
bool Explorer::dependsOnlyOnPast(Position free, const Later &later) const
{
    for (Position i = free + 1; i < later.position; ++i)
        if (m_past[i] == 0 && m_history.happenedBefore(i, later.position))
            return false;
    return true;
}

/// Plans the reversal whose past is marked, where it is possible, where the execution at hand
/// contains no reversal that it does not take, and where no reversal before refuses it.
void Explorer::consider(Position free, const Later &later)
{
    for (const Reversal &reversal : m_reversals)
        if (reversal.last > free && reversal.last != later.position && m_past[reversal.last] == 0)
            return;
    if (!wouldHold(free, later.needs, false) || refused(later, free))
        return;
    Planned planned{free, {}};
    for (Position i = free + 1; i < m_past.size(); ++i)
        if (m_past[i] != 0)
            planned.sequence.push_back(m_history[i].actor);
    planned.sequence.push_back(later.actor);
    m_heldSteps += planned.sequence.size();
    m_nodes.back().plans.push_back(std::move(planned));
}

/// Whether the needs would be met after what was before the free step, and the marked past, and
/// the free step or not.
bool Explorer::wouldHold(Position free, const Needs &needs, bool withFree) const
{
    return needs.hold([&](const Need &need) { return needHolds(free, need, withFree); });
}

bool Explorer::needHolds(Position free, const Need &need, bool withFree) const
{
    if (need.kind == Need::Kind::Standstill)
        return false;
    if (need.kind == Need::Kind::AnyDeadline)
        return anyDeadline(free, withFree);
    if (need.kind == Need::Kind::Written)
        return writesTo(need.thing, free, withFree) > need.value;
    std::uint64_t guards = m_execution.initialGuards(need.thing);
    const std::span<const Position> steps = m_history.touching(need.thing);
    for (std::size_t i = steps.size(); i-- > 0;) {
        if (!kept(free, steps[i], withFree))
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

/// How many steps would have written to the thing.
std::uint64_t Explorer::writesTo(Thing thing, Position free, bool withFree) const
{
    const std::span<const Position> steps = m_history.touching(thing);
    return static_cast<std::uint64_t>(
        std::count_if(steps.begin(), steps.end(), [&](Position position) {
            const Access *const access = m_history[position].done.footprint.find(thing);
            return kept(free, position, withFree) && access != nullptr && writes(*access);
        }));
}

/// Whether somebody would wait for a later time than the clock would show.
bool Explorer::anyDeadline(Position free, bool withFree) const
{
    std::uint64_t now = 0;
    Time latest = Time::min();
    ActorSet seen;
    for (Position i = m_history.size(); i-- > 0;) {
        const History::Step &step = m_history[i];
        if (!kept(free, i, withFree) || seen.has(step.actor))
            continue;
        seen.add(step.actor);
        if (step.actor == ClockActor)
            now = step.done.footprint.begin()->guards;
        else if (step.done.deadline != NoDeadline)
            latest = std::max(latest, step.done.deadline);
    }
    return latest > Time(static_cast<std::int64_t>(now));
}

/// Whether a reversal before `free` does not let the step come after what was before `free` and
/// the marked past.
bool Explorer::refused(const Later &later, Position free) const
{
    return std::any_of(m_reversals.begin(), m_reversals.end(), [&](const Reversal &reversal) {
        return reversal.last < free && refusedBy(reversal, later, free);
    });
}

bool Explorer::refusedBy(const Reversal &reversal, const Later &later, Position free) const
{
    if (later.actor == reversal.actor || !dependent(later.footprint, reversal.reversed.footprint)
        || rank(reversal.reversed, later.footprint, later.actor) >= reversal.rank)
        return false;
    const Position end = std::min(later.position, m_history.size());
    for (Position i = reversal.begin; i < end; ++i)
        if (m_history[i].actor == reversal.actor && kept(free, i, false))
            return false; // the step that was reversed has been taken
    // It is not the first that the reversed step depends on, if it comes of another such step.
    for (Position i = reversal.begin; i < end; ++i) {
        if (!kept(free, i, false)
            || !dependent(m_history[i].done.footprint, reversal.reversed.footprint))
            continue;
        if (m_history.happenedBefore(i, later.before))
            return false;
        for (Position j = i; j < end; ++j)
            if (kept(free, j, false) && m_history.happenedBefore(i, j)
                && dependent(m_history[j].done.footprint, later.footprint))
                return false;
    }
    return true;
}

/// First those that meet the reversed step where it can be made to wait, then by actor.
Explorer::Rank Explorer::rank(const Intent &reversed, const Footprint &footprint, Actor actor)
{
    for (int i = 0; i < reversed.needs.count; ++i) {
        const Need &need = reversed.needs.needs[i];
        const auto touches = [&](const Access &access) { return access.thing == need.thing; };
        const auto own =
            std::find_if(reversed.footprint.begin(), reversed.footprint.end(), touches);
        if (need.kind == Need::Kind::Bits && own != reversed.footprint.end()
            && own->mode == Mode::Write && std::any_of(footprint.begin(), footprint.end(), touches))
            return actor;
    }
    return static_cast<Rank>(actor + History::MostActors);
}

} // namespace trama::lab
