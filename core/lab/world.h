// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/request.h"

#include <vector>

namespace trama::lab
{

/// When the clock may go on.
enum class ClockRule : std::uint8_t {
    /// At any moment at which somebody waits for a time: a step may take as long as it likes, so
    /// what is meant to come after a sleep may come before it. Deadlines pass in their order.
    Racing,
    /// Only when nobody else can go: steps take no time.
    Patient,
};

/// Why an actor cannot go.
struct Blockage
{
    Act act = Act::Read;
    Thing thing = 0;
    Actor holder = NoActor; ///< who holds the lock that is waited for, or has not ended
    Time deadline = NoDeadline;
};

/// The virtual bottom layer: tasks, clock, and the things at which tasks meet, with their
/// semantics as CPython's threading, queue and multiprocessing have them.
///
/// A task pends one request at a time; `enabled` says who could go, `perform` takes one step.
/// Nothing here waits, reads a clock of the machine or throws, and nothing decides who goes.
class World
{
public:
    /// Conditions and barriers keep a bit for each actor, the clock's among them.
    static constexpr int MostActors = 64;

    explicit World(ClockRule rule = ClockRule::Racing);

    /// `value`: a variable's, or a semaphore's permits; `limit`: a queue's or channel's bound (0:
    /// none), a barrier's parties, the thing that is a condition's lock.
    Thing add(Kind kind, std::int64_t value = 0, std::int64_t limit = 0);
    /// A task that is there, and has no request yet. There are fewer actors than MostActors.
    Actor addTask();
    /// The thing that stands for a task where it is started, ends and is joined.
    Thing thingOf(Actor task) const { return m_actors[task].thing; }

    int actorCount() const { return static_cast<int>(m_actors.size()); }
    Kind kind(Thing thing) const { return m_things[thing].kind; }
    std::int64_t value(Thing thing) const { return m_things[thing].value; }
    Actor owner(Thing thing) const { return m_things[thing].owner; }
    Time now() const { return Time(m_things[ClockThing].value); }
    /// What can be waited for at the thing; see Access.
    std::uint64_t guards(Thing thing) const;

    /// What the task would do next. It has no other request pending.
    void pend(Actor task, const Request &request);
    /// Takes the request back: the task does nothing more.
    void unpend(Actor task) { m_actors[task].pending = false; }
    bool pending(Actor actor) const { return m_actors[actor].pending; }
    const Request &request(Actor actor) const { return m_actors[actor].request; }
    const Intent &intent(Actor actor) const { return m_actors[actor].intent; }

    bool enabled(Actor actor) const
    {
        const ActorState &state = m_actors[actor];
        return state.pending
               && (state.intent.needs.count == 0
                   || state.intent.needs.hold([this](const Need &need) { return holds(need); }));
    }
    ActorSet enabled() const;
    /// Why the actor cannot go; it has a request and is not enabled.
    Blockage blockage(Actor actor) const;

    /// Takes the actor's step; it is enabled. Where the result is finished, the task may pend
    /// its next request.
    Result perform(Actor actor, Done &done);

private:
    struct ThingState
    {
        std::int64_t value = 0; ///< permits, held, set, arrived, unfinished, closed, nanoseconds
        std::int64_t limit = 0;
        std::uint64_t released = 0; ///< who of those who wait was let go
        std::uint64_t broken = 0;   ///< who of these by a break
        std::uint64_t members = 0;  ///< who stands at the barrier
        std::int32_t contents = -1; ///< in m_contents: items, or who waits
        std::uint32_t depth = 0;    ///< of an RLock; of a barrier: 1, it is broken
        Actor owner = NoActor;
        Kind kind = Kind::Variable;
    };

    struct ActorState
    {
        Intent intent;
        Request request;
        Time deadline = NoDeadline;
        Thing thing = 0;
        std::uint32_t savedDepth = 0; ///< of the RLock that a wait gave up
        std::int64_t index = 0;       ///< its place at the barrier
        std::uint8_t phase = 0;
        bool pending = false;
        bool woken = false; ///< a timed wait was notified in time
    };

    using Contents = std::vector<std::int64_t>;

    bool holds(const Need &need) const;
    bool anyDeadline() const;
    bool anyTaskEnabled() const;
    Intent intentOf(Actor actor) const;
    void splitIntent(const ActorState &state, Actor actor, Intent &intent) const;
    void aim(Actor actor) { m_actors[actor].intent = intentOf(actor); }

    Result act(Actor actor, Done &done);
    Result split(Actor actor);
    Result begin(Actor actor);
    Result tick();
    Result change(ThingState &thing, const Request &request);
    Result acquire(ThingState &thing, Actor actor);
    Result release(ThingState &thing, Actor actor, std::int64_t permits);
    Result awaitCondition(Actor actor);
    Result awaitBarrier(Actor actor);
    Result notify(ThingState &thing, std::int64_t count);
    void breakBarrier(ThingState &thing);
    Result put(ThingState &thing, std::int64_t item);
    Result get(ThingState &thing);
    Result send(ThingState &thing, std::int64_t item);
    Result receive(ThingState &thing);
    Result taskDone(ThingState &thing);

    bool ownsLock(const ThingState &lock, Actor actor) const;
    Contents &contents(const ThingState &thing) { return m_contents[thing.contents]; }
    std::int64_t sizeOf(const ThingState &thing) const
    {
        return static_cast<std::int64_t>(m_contents[thing.contents].size());
    }

    std::vector<ThingState> m_things;
    std::vector<ActorState> m_actors;
    std::vector<Contents> m_contents;
};

} // namespace trama::lab
