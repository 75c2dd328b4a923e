// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/guards.h"
#include "core/lab/world.h"

// What each call touches and what it waits for: the one place of the dependence relation.
// ARCHITECTURE.md tells it as a table.

namespace trama::lab
{

namespace
{

Need bits(Thing thing, std::uint64_t mask)
{
    return {mask, thing, Need::Kind::Bits};
}

Need reached(Time deadline)
{
    return {static_cast<std::uint64_t>(deadline.count()), ClockThing, Need::Kind::Reached};
}

/// The bits of which one lets a call go on; 0: the call never blocks.
std::uint64_t guardOf(Act act)
{
    switch (act) {
    case Act::Acquire:
        return guard::Free;
    case Act::Await:
        return guard::IsSet;
    case Act::Put:
    case Act::Send:
        return guard::Room;
    case Act::Get:
    case Act::Receive:
    case Act::Poll:
        return guard::NotEmpty;
    case Act::Drain:
        return guard::AllDone;
    case Act::Join:
        return guard::Ended;
    default:
        return 0;
    }
}

Mode modeOf(Act act)
{
    switch (act) {
    case Act::Read:
    case Act::Await: // of an event; barriers and conditions split
    case Act::Drain:
    case Act::Poll:
    case Act::Join:
        return Mode::Read;
    default:
        return Mode::Write;
    }
}

} // namespace

Intent World::intentOf(Actor actor) const
{
    const ActorState &state = m_actors[actor];
    const Request &request = state.request;
    Intent intent;
    if (request.act == Act::Sleep) {
        if (request.timeout > Never)
            intent.footprint.reads(ClockThing);
        if (state.phase == 1)
            intent.needs.add(reached(state.deadline));
        return intent;
    }
    const Kind kind = m_things[request.thing].kind;
    if (request.act == Act::Await && kind != Kind::Event) {
        splitIntent(state, actor, intent);
        return intent;
    }
    const bool timed = request.timeout > Never;
    if (timed && state.phase == 0) { // the deadline is fixed in a step of its own
        intent.footprint.reads(ClockThing);
        return intent;
    }
    intent.footprint.add(request.thing, modeOf(request.act));
    if (request.act == Act::Notify) // it looks whether the lock is held
        intent.footprint.reads(static_cast<Thing>(m_things[request.thing].limit));
    const bool ownsAlready = kind == Kind::RLock && m_things[request.thing].owner == actor;
    const std::uint64_t guard = ownsAlready ? 0 : guardOf(request.act);
    if (guard != 0 && request.timeout != Never)
        intent.needs.add(bits(request.thing, guard));
    if (timed) {
        intent.footprint.reads(ClockThing);
        if (guard != 0)
            intent.needs.add(reached(state.deadline));
        intent.needs.joined = Needs::Joined::Any;
    }
    return intent;
}

/// Condition.wait: gives up the lock and waits; [with a timeout: wakes;] obtains the lock again.
/// Barrier.wait: arrives; passes.
void World::splitIntent(const ActorState &state, Actor actor, Intent &intent) const
{
    const Thing thing = state.request.thing;
    const bool timed = state.request.timeout >= Never;
    const bool condition = m_things[thing].kind == Kind::Condition;
    const auto lock = static_cast<Thing>(m_things[thing].limit);
    const std::uint64_t self = std::uint64_t(1) << actor;
    if (state.phase == 0) {
        intent.footprint.writes(thing);
        if (condition)
            intent.footprint.writes(lock);
    } else if (state.phase == 1) {
        // Who gives up on a barrier breaks it; who passes changes nothing.
        intent.footprint.add(thing, timed && !condition ? Mode::Write : Mode::Read);
        intent.needs.add(bits(thing, self));
        if (timed)
            intent.needs.add(reached(state.deadline));
        intent.needs.joined = Needs::Joined::Any;
    } else {
        intent.footprint.writes(lock);
        intent.footprint.reads(thing);
        intent.needs.add(bits(lock, guard::Free));
        if (!timed)
            intent.needs.add(bits(thing, self));
        return;
    }
    if (timed)
        intent.footprint.reads(ClockThing);
}

} // namespace trama::lab
