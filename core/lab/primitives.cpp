// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/world.h"

#include <algorithm>
#include <utility>

// The semantics of what can be held, awaited and filled. Sources: CPython 3.13's Lib/threading.py,
// Lib/queue.py, Modules/_threadmodule.c and Modules/_multiprocessing/semaphore.c.

namespace trama::lab
{

namespace
{
constexpr Result GaveUp{true, false, Fault::None, 0};
constexpr Result GoesOn{false, true, Fault::None, 0};

constexpr Result raised(Fault fault)
{
    return {true, false, fault, 0};
}
} // namespace

Result World::acquire(ThingState &thing, Actor actor)
{
    switch (thing.kind) {
    case Kind::Lock:
        if (thing.value != 0)
            return GaveUp;
        thing.value = 1;
        thing.owner = actor;
        return {};
    case Kind::RLock:
        if (thing.depth > 0 && thing.owner != actor)
            return GaveUp;
        thing.value = ++thing.depth;
        thing.owner = actor;
        return {};
    default:
        if (thing.value <= 0)
            return GaveUp;
        --thing.value;
        return {};
    }
}

Result World::release(ThingState &thing, Actor actor, std::int64_t permits)
{
    switch (thing.kind) {
    case Kind::Lock: // by whomever
        if (thing.value == 0)
            return raised(Fault::NotHeld);
        thing.value = 0;
        thing.owner = NoActor;
        return {};
    case Kind::RLock:
        if (thing.depth == 0 || thing.owner != actor)
            return raised(Fault::NotHeld);
        thing.value = --thing.depth;
        if (thing.depth == 0)
            thing.owner = NoActor;
        return {};
    default:
        if (thing.kind == Kind::BoundedSemaphore && thing.value + permits > thing.limit)
            return raised(Fault::OverBound);
        thing.value += permits;
        return {};
    }
}

bool World::ownsLock(const ThingState &lock, Actor actor) const
{
    return lock.value != 0 && (lock.kind == Kind::Lock || lock.owner == actor);
}

Result World::split(Actor actor)
{
    return m_things[m_actors[actor].request.thing].kind == Kind::Condition ? awaitCondition(actor)
                                                                           : awaitBarrier(actor);
}

Result World::awaitCondition(Actor actor)
{
    ActorState &state = m_actors[actor];
    ThingState &condition = m_things[state.request.thing];
    ThingState &lock = m_things[condition.limit];
    const bool timed = state.request.timeout >= Never;
    const std::uint64_t self = std::uint64_t(1) << actor;
    if (state.phase == 0) {
        if (!ownsLock(lock, actor))
            return raised(Fault::WithoutLock);
        condition.released &= ~self;
        contents(condition).push_back(actor);
        state.savedDepth = std::exchange(lock.depth, 0);
        lock.value = 0;
        lock.owner = NoActor;
        if (timed)
            state.deadline = now() + state.request.timeout;
        state.phase = timed ? 1 : 2;
        return GoesOn;
    }
    if (state.phase == 1) {
        state.woken = (condition.released & self) != 0;
        state.deadline = NoDeadline;
        state.phase = 2;
        return GoesOn;
    }
    lock.value = lock.kind == Kind::RLock ? state.savedDepth : 1;
    lock.depth = state.savedDepth;
    lock.owner = actor;
    if (!timed || state.woken)
        return {};
    // Only now: until here a notify could have been spent on it.
    std::erase(contents(condition), std::int64_t(actor));
    return GaveUp;
}

Result World::notify(ThingState &condition, std::int64_t count)
{
    Contents &waiting = contents(condition);
    const auto all = static_cast<std::int64_t>(waiting.size());
    const std::int64_t woken = count < 0 ? all : std::min(count, all);
    for (std::int64_t i = 0; i < woken; ++i)
        condition.released |= std::uint64_t(1) << waiting[i];
    waiting.erase(waiting.begin(), waiting.begin() + woken);
    return {};
}

Result World::awaitBarrier(Actor actor)
{
    ActorState &state = m_actors[actor];
    ThingState &barrier = m_things[state.request.thing];
    const std::uint64_t self = std::uint64_t(1) << actor;
    if (state.phase == 0) {
        if (barrier.depth != 0)
            return raised(Fault::BrokenBarrier);
        barrier.released &= ~self;
        barrier.broken &= ~self;
        state.index = barrier.value++;
        if (barrier.value == barrier.limit) {
            barrier.released |= std::exchange(barrier.members, 0);
            barrier.value = 0;
            return {true, true, Fault::None, state.index};
        }
        barrier.members |= self;
        if (state.request.timeout >= Never)
            state.deadline = now() + state.request.timeout;
        state.phase = 1;
        return GoesOn;
    }
    if ((barrier.released & self) == 0) // its time is over
        breakBarrier(barrier);
    if ((barrier.broken & self) != 0)
        return raised(Fault::BrokenBarrier);
    return {true, true, Fault::None, state.index};
}

void World::breakBarrier(ThingState &barrier)
{
    barrier.depth = 1;
    barrier.broken |= barrier.members;
    barrier.released |= std::exchange(barrier.members, 0);
    barrier.value = 0;
}

Result World::put(ThingState &queue, std::int64_t item)
{
    if (queue.limit > 0 && sizeOf(queue) >= queue.limit)
        return GaveUp;
    contents(queue).push_back(item);
    ++queue.value;
    return {};
}

Result World::get(ThingState &queue)
{
    Contents &items = contents(queue);
    if (items.empty())
        return GaveUp;
    auto place = items.begin();
    if (queue.kind == Kind::Lifo)
        place = items.end() - 1;
    else if (queue.kind == Kind::Priority)
        place = std::min_element(items.begin(), items.end());
    const Result result{true, true, Fault::None, *place};
    items.erase(place);
    return result;
}

Result World::taskDone(ThingState &queue)
{
    if (queue.value <= 0)
        return raised(Fault::TooManyDone);
    --queue.value;
    return {};
}

Result World::send(ThingState &channel, std::int64_t item)
{
    if (channel.value != 0)
        return raised(Fault::Closed);
    if (channel.limit > 0 && sizeOf(channel) >= channel.limit)
        return GaveUp;
    contents(channel).push_back(item);
    return {};
}

Result World::receive(ThingState &channel)
{
    Contents &messages = contents(channel);
    if (messages.empty())
        return channel.value != 0 ? raised(Fault::Closed) : GaveUp;
    const Result result{true, true, Fault::None, messages.front()};
    messages.erase(messages.begin());
    return result;
}

} // namespace trama::lab
