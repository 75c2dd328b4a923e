// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/machine.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace trama::lab
{

static_assert(std::is_trivially_copyable_v<Machine> && std::is_standard_layout_v<Machine>);

namespace
{

constexpr std::int64_t Million = 1'000'000;
/// Sums of a few of these stay in range.
constexpr Time LongestDemand = Time::max() / 4;
constexpr Time LongestInterval = std::chrono::hours(24);

Time interval(Time wanted)
{
    return std::clamp<Time>(wanted, std::chrono::microseconds(1), LongestInterval);
}

} // namespace

Machine::Machine(const MachineSettings &settings)
    : m_switchInterval(interval(settings.switchInterval)),
      m_timeSlice(interval(settings.timeSlice)),
      m_jitter(std::llround(std::clamp(settings.jitter, 0.0, 1.0) * Million)),
      m_coreCount(std::clamp(settings.cores, 1, MostCores)),
      m_interpreter(settings.interpreter)
{
    m_holders.fill(NoActor);
    for (int actor = 0; actor < MaxActors; ++actor)
        m_tasks[actor].random = Random(Random::at(settings.seed, actor));
}

void Machine::arrive(Actor actor, std::uint16_t process, Time demand, Gil gil,
                     const MachineSink &sink)
{
    Task &task = m_tasks[actor];
    task.demand = varied(task, demand);
    task.keeps = gil == Gil::Kept;
    if (m_running.has(actor)) {
        enqueue(m_running, actor);
        if (task.asked && !task.keeps)
            yieldGil(actor, sink);
        return;
    }
    if (m_ready.has(actor) || m_waiting.has(actor))
        return;
    task.process = process;
    if (m_interpreter == Interpreter::FreeThreaded)
        makeReady(actor, m_now);
    else if (m_holders[process] == NoActor)
        takeGil(actor, 0, sink);
    else
        waitForGil(actor, sink);
}

void Machine::leave(Actor actor, OffReason reason, const MachineSink &sink)
{
    const std::uint16_t process = m_tasks[actor].process;
    const bool heldGil = m_holders[process] == actor;
    if (heldGil)
        dropGil(actor, sink);
    if (m_running.has(actor))
        takeOff(actor, reason, sink);
    m_ready.remove(actor);
    m_waiting.remove(actor);
    if (heldGil)
        passGil(process, sink);
}

Actor Machine::run(Time limit, const MachineSink &sink)
{
    while (true) {
        dispatch(sink);
        if (const Actor actor = finished(); actor != NoActor)
            return actor;
        if (m_running.empty())
            return NoActor;
        const Time next = nextEvent();
        letPass(std::min(next, limit));
        if (next > limit)
            return NoActor;
        if (finished() == NoActor)
            answer(sink);
    }
}

/// The demand and its jitter. A task's jitter does not depend on what others do, so the same work
/// is the same on another machine.
Time Machine::varied(Task &task, Time demand) const
{
    demand = std::clamp(demand, Time(0), LongestDemand);
    if (m_jitter == 0)
        return demand;
    const auto span = static_cast<std::uint64_t>(2 * m_jitter + 1);
    const std::int64_t part = static_cast<std::int64_t>(task.random.below(span)) - m_jitter;
    return demand + demand / Million * part + demand % Million * part / Million;
}

/// Puts the actor at the end of a queue.
void Machine::enqueue(ActorSet &queue, Actor actor)
{
    queue.add(actor);
    m_tasks[actor].place = ++m_lastPlace;
}

/// Who goes first; NoActor when there is nobody.
Actor Machine::foremost(ActorSet queue) const
{
    Actor first = NoActor;
    while (!queue.empty()) {
        const Actor actor = queue.take();
        if (first == NoActor || m_tasks[actor].place < m_tasks[first].place)
            first = actor;
    }
    return first;
}

/// Who has had what it wanted; NoActor when nobody has.
Actor Machine::finished() const
{
    ActorSet done;
    for (const Core &core : m_cores)
        if (core.actor != NoActor && m_tasks[core.actor].demand == Time(0))
            done.add(core.actor);
    return foremost(done);
}

/// When something happens next, if nobody comes or goes: not before now.
Time Machine::nextEvent() const
{
    Time next = Time::max();
    const Time claim = earliestClaim();
    for (const Core &core : m_cores) {
        if (core.actor == NoActor)
            continue;
        next = std::min(next, m_now + m_tasks[core.actor].demand);
        next = std::min(next, std::max(claim, core.since + m_timeSlice));
    }
    for (ActorSet waiting = m_waiting; !waiting.empty();)
        next = std::min(next, asksAt(waiting.take()));
    return std::max(next, m_now);
}

void Machine::letPass(Time until)
{
    if (until <= m_now)
        return;
    for (const Core &core : m_cores)
        if (core.actor != NoActor)
            m_tasks[core.actor].demand -= until - m_now;
    m_now = until;
}

/// Does what is due now.
void Machine::answer(const MachineSink &sink)
{
    ask(sink);
    dispatch(sink);
    preempt(sink);
}

void Machine::waitForGil(Actor actor, const MachineSink &sink)
{
    enqueue(m_waiting, actor);
    m_tasks[actor].gilSince = m_now;
    tell(Verb::GilWait, actor, 0, sink);
}

void Machine::takeGil(Actor actor, std::uint8_t waited, const MachineSink &sink)
{
    m_waiting.remove(actor);
    m_holders[m_tasks[actor].process] = actor;
    m_tasks[actor].gilSince = m_now;
    tell(Verb::GilTake, actor, waited, sink);
    makeReady(actor, m_now);
}

void Machine::dropGil(Actor actor, const MachineSink &sink)
{
    Task &task = m_tasks[actor];
    task.asked = false;
    m_holders[task.process] = NoActor;
    const bool wanted = nextForGil(task.process) != NoActor;
    tell(Verb::GilDrop, actor, wanted ? 1 : 0, sink);
}

/// Gives the GIL that nobody holds to who has waited for it longest; NoActor when nobody has.
Actor Machine::passGil(std::uint16_t process, const MachineSink &sink)
{
    const Actor next = nextForGil(process);
    if (next != NoActor)
        takeGil(next, 1, sink);
    return next;
}

/// The holder drops the GIL for another one, and waits for it. Returns who has it now.
Actor Machine::yieldGil(Actor holder, const MachineSink &sink)
{
    dropGil(holder, sink);
    waitForGil(holder, sink);
    if (m_running.has(holder))
        takeOff(holder, OffReason::Waiting, sink);
    m_ready.remove(holder);
    return passGil(m_tasks[holder].process, sink);
}

Actor Machine::nextForGil(std::uint16_t process) const
{
    ActorSet waiting;
    for (ActorSet left = m_waiting; !left.empty();)
        if (const Actor actor = left.take(); m_tasks[actor].process == process)
            waiting.add(actor);
    return foremost(waiting);
}

/// When the waiting task asks for the GIL: after the first of its intervals in which there was no
/// switch. Time::max() when the holder has been asked already.
Time Machine::asksAt(Actor waiting) const
{
    const Task &task = m_tasks[waiting];
    const Task &holder = m_tasks[m_holders[task.process]];
    if (holder.asked)
        return Time::max();
    const Time waitedAtSwitch = std::max(holder.gilSince - task.gilSince, Time(0));
    const auto begun = (waitedAtSwitch + m_switchInterval - Time(1)) / m_switchInterval;
    return task.gilSince + (begun + 1) * m_switchInterval;
}

void Machine::ask(const MachineSink &sink)
{
    for (ActorSet waiting = m_waiting; !waiting.empty();) {
        const Actor actor = waiting.take();
        if (!m_waiting.has(actor) || asksAt(actor) > m_now)
            continue;
        tell(Verb::GilRequest, actor, 0, sink);
        const Actor holder = m_holders[m_tasks[actor].process];
        m_tasks[holder].asked = true;
        if (m_running.has(holder) && !m_tasks[holder].keeps)
            yieldGil(holder, sink);
    }
}

void Machine::makeReady(Actor actor, Time claims)
{
    enqueue(m_ready, actor);
    m_tasks[actor].claims = claims;
}

/// Gives free cores to those who want one. Who was asked for its GIL in the meantime drops it
/// first, and whoever takes it has the core.
void Machine::dispatch(const MachineSink &sink)
{
    while (!m_ready.empty()) {
        Actor actor = foremost(m_ready);
        const int core = coreFor(actor);
        if (core < 0)
            return;
        if (m_tasks[actor].asked && !m_tasks[actor].keeps)
            actor = yieldGil(actor, sink);
        putOn(coreFor(actor), actor, sink);
    }
}

/// The free core for a task; -1 when none is free.
int Machine::coreFor(Actor actor) const
{
    const auto isFree = [this](int core) { return m_cores[core].actor == NoActor; };
    const int before = m_tasks[actor].core;
    if (before >= 0 && isFree(before))
        return before;
    for (int core = 0; core < m_coreCount; ++core)
        if (isFree(core))
            return core;
    return -1;
}

/// Makes those give way who have had their slice, as far as others claim their cores.
void Machine::preempt(const MachineSink &sink)
{
    while (earliestClaim() <= m_now) {
        const int core = dueCore();
        if (core < 0)
            return;
        const Actor actor = m_cores[core].actor;
        takeOff(actor, OffReason::Preempted, sink);
        makeReady(actor, m_now + m_timeSlice);
        dispatch(sink);
    }
}

/// Time::max() when nobody is ready.
Time Machine::earliestClaim() const
{
    Time earliest = Time::max();
    for (ActorSet ready = m_ready; !ready.empty();)
        earliest = std::min(earliest, m_tasks[ready.take()].claims);
    return earliest;
}

/// The core whose task has been there longest, and for a slice at least; -1 when there is none.
int Machine::dueCore() const
{
    int due = -1;
    for (int core = 0; core < m_coreCount; ++core) {
        if (m_cores[core].actor == NoActor || m_cores[core].since + m_timeSlice > m_now)
            continue;
        if (due < 0 || m_cores[core].since < m_cores[due].since)
            due = core;
    }
    return due;
}

void Machine::putOn(int core, Actor actor, const MachineSink &sink)
{
    m_ready.remove(actor);
    m_running.add(actor);
    m_cores[core] = {m_now, actor};
    m_tasks[actor].core = static_cast<std::int8_t>(core);
    tell(Verb::CoreOn, actor, 0, sink);
}

void Machine::takeOff(Actor actor, OffReason reason, const MachineSink &sink)
{
    m_running.remove(actor);
    m_cores[m_tasks[actor].core].actor = NoActor;
    tell(Verb::CoreOff, actor, static_cast<std::uint8_t>(reason), sink);
}

void Machine::tell(Verb verb, Actor actor, std::uint8_t detail, const MachineSink &sink) const
{
    const Task &task = m_tasks[actor];
    const bool ofCore = verb == Verb::CoreOn || verb == Verb::CoreOff;
    const auto core = static_cast<std::int8_t>(ofCore ? task.core : -1);
    sink({m_now, verb, detail, actor, core, task.process});
}

} // namespace trama::lab
