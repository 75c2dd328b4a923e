// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/world.h"

#include "core/lab/guards.h"

#include <algorithm>
#include <cassert>

namespace trama::lab
{

World::World(ClockRule rule)
{
    add(Kind::Clock);
    ActorState clock;
    clock.request = {Act::Tick, ClockThing, 0, 0, Forever};
    clock.intent.footprint.writes(ClockThing);
    if (rule == ClockRule::Patient) {
        clock.intent.footprint.touchEverything();
        clock.intent.needs.add({0, ClockThing, Need::Kind::Standstill});
    } else {
        clock.intent.needs.add({0, ClockThing, Need::Kind::AnyDeadline});
    }
    clock.pending = true;
    m_actors.push_back(clock);
}

Thing World::add(Kind kind, std::int64_t value, std::int64_t limit)
{
    ThingState thing;
    thing.kind = kind;
    thing.value = value;
    thing.limit = limit;
    const bool holdsThings = kind == Kind::Condition || kind >= Kind::Fifo;
    if (holdsThings) {
        thing.contents = static_cast<std::int32_t>(m_contents.size());
        m_contents.emplace_back();
    }
    m_things.push_back(thing);
    return static_cast<Thing>(m_things.size() - 1);
}

Actor World::addTask()
{
    assert(actorCount() < MostActors);
    ActorState task;
    task.thing = add(Kind::Task);
    m_actors.push_back(task);
    return static_cast<Actor>(m_actors.size() - 1);
}

std::uint64_t World::guards(Thing id) const
{
    const ThingState &thing = m_things[id];
    switch (thing.kind) {
    case Kind::Clock:
        return static_cast<std::uint64_t>(thing.value);
    case Kind::Task:
    case Kind::Event:
        return thing.value != 0 ? guard::IsSet : 0;
    case Kind::Lock:
    case Kind::RLock:
        return thing.value == 0 ? guard::Free : 0;
    case Kind::Semaphore:
    case Kind::BoundedSemaphore:
        return thing.value > 0 ? guard::Free : 0;
    case Kind::Condition:
    case Kind::Barrier:
        return thing.released;
    case Kind::Fifo:
    case Kind::Lifo:
    case Kind::Priority:
        return (sizeOf(thing) > 0 ? guard::NotEmpty : 0)
               | (thing.limit == 0 || sizeOf(thing) < thing.limit ? guard::Room : 0)
               | (thing.value == 0 ? guard::AllDone : 0);
    case Kind::Channel:
        return (sizeOf(thing) > 0 || thing.value != 0 ? guard::NotEmpty : 0)
               | (thing.limit == 0 || sizeOf(thing) < thing.limit || thing.value != 0 ? guard::Room
                                                                                      : 0);
    case Kind::Variable:
    case Kind::Output:
        return 0;
    }
    return 0;
}

void World::pend(Actor task, const Request &request)
{
    ActorState &state = m_actors[task];
    state.request = request;
    state.phase = 0;
    state.pending = true;
    aim(task);
}

bool World::holds(const Need &need) const
{
    switch (need.kind) {
    case Need::Kind::Bits:
        return (guards(need.thing) & need.value) != 0;
    case Need::Kind::Written:
        return false; // no call of a World waits for that
    case Need::Kind::Reached:
        return static_cast<std::uint64_t>(now().count()) >= need.value;
    case Need::Kind::AnyDeadline:
        return anyDeadline();
    case Need::Kind::Standstill:
        return anyDeadline() && !anyTaskEnabled();
    }
    return false;
}

bool World::anyDeadline() const
{
    return std::any_of(m_actors.begin() + FirstTask, m_actors.end(), [this](const auto &task) {
        return task.deadline != NoDeadline && task.deadline > now();
    });
}

bool World::anyTaskEnabled() const
{
    for (int actor = FirstTask; actor < actorCount(); ++actor)
        if (enabled(static_cast<Actor>(actor)))
            return true;
    return false;
}

ActorSet World::enabled() const
{
    ActorSet set;
    for (int actor = 0; actor < actorCount(); ++actor)
        if (enabled(static_cast<Actor>(actor)))
            set.add(static_cast<Actor>(actor));
    return set;
}

Blockage World::blockage(Actor actor) const
{
    const ActorState &state = m_actors[actor];
    Blockage blockage{state.request.act, state.request.thing, NoActor, state.deadline};
    for (int i = 0; i < state.intent.needs.count; ++i) {
        const Need &need = state.intent.needs.needs[i];
        if (need.kind == Need::Kind::Bits && !holds(need)) {
            blockage.thing = need.thing;
            blockage.holder = m_things[need.thing].owner;
            break;
        }
    }
    return blockage;
}

Result World::perform(Actor actor, Done &done)
{
    done.footprint = m_actors[actor].intent.footprint;
    done.moved = {};
    Result result = act(actor, done);
    for (Access &access : done.footprint)
        if (access.mode == Mode::Write)
            access.guards = guards(access.thing);
    ActorState &state = m_actors[actor];
    if (result.finished) {
        state.deadline = NoDeadline;
        state.pending = false;
    } else if (actor != ClockActor) { // which always wants the same
        aim(actor);
    }
    done.deadline = state.deadline;
    return result;
}

Result World::act(Actor actor, Done &done)
{
    ActorState &state = m_actors[actor];
    const Request request = state.request;
    ThingState &thing = m_things[request.thing];
    const bool splits = request.act == Act::Await && thing.kind != Kind::Event;
    if (splits)
        return split(actor);
    if (request.timeout > Never && state.phase == 0)
        return begin(actor);
    switch (request.act) {
    case Act::Tick:
        return tick();
    case Act::Acquire:
        return acquire(thing, actor);
    case Act::Release:
        return release(thing, actor, std::max<std::int64_t>(request.value, 1));
    case Act::Await:
        return {true, thing.value != 0, Fault::None, 0};
    case Act::Notify:
        if (!ownsLock(m_things[thing.limit], actor))
            return {true, false, Fault::WithoutLock, 0};
        return notify(thing, request.value);
    case Act::Put:
        return put(thing, request.value);
    case Act::Get:
        return get(thing);
    case Act::Send:
        return send(thing, request.value);
    case Act::Receive:
        return receive(thing);
    case Act::Poll:
        return {true, (guards(request.thing) & guard::NotEmpty) != 0, Fault::None, 0};
    case Act::Drain:
        return {true, (guards(request.thing) & guard::AllDone) != 0, Fault::None, 0};
    case Act::Join:
        return {true, thing.value != 0, Fault::None, 0};
    case Act::TaskDone:
        return taskDone(thing);
    case Act::Start:
        done.moved.add(static_cast<Actor>(request.value));
        return {};
    case Act::Sleep:
    case Act::Print:
        return {};
    default:
        return change(thing, request);
    }
}

Result World::begin(Actor actor)
{
    ActorState &state = m_actors[actor];
    state.deadline = now() + state.request.timeout;
    state.phase = 1;
    return {false, true, Fault::None, 0};
}

Result World::tick()
{
    Time next = NoDeadline;
    for (std::size_t task = FirstTask; task < m_actors.size(); ++task)
        if (m_actors[task].deadline > now())
            next = std::min(next, m_actors[task].deadline);
    m_things[ClockThing].value = next.count();
    return {false, true, Fault::None, 0};
}

/// The calls that change a value and never block.
Result World::change(ThingState &thing, const Request &request)
{
    switch (request.act) {
    case Act::Read: {
        const bool sized = thing.contents >= 0;
        return {true, true, Fault::None, sized ? sizeOf(thing) : thing.value};
    }
    case Act::Write:
        thing.value = request.value;
        break;
    case Act::Add:
        thing.value += request.value;
        return {true, true, Fault::None, thing.value};
    case Act::CompareAndSwap: {
        const std::int64_t before = thing.value;
        const bool same = before == request.value;
        if (same)
            thing.value = request.second;
        return {true, same, Fault::None, before};
    }
    case Act::Set:
    case Act::End:
    case Act::Close:
        thing.value = 1;
        break;
    case Act::Clear:
        thing.value = 0;
        break;
    case Act::Break:
        breakBarrier(thing);
        break;
    case Act::Reset:
        breakBarrier(thing);
        thing.depth = 0;
        break;
    default:
        break;
    }
    return {};
}

} // namespace trama::lab
