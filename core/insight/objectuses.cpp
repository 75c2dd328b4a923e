// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/objectuses.h"

#include <algorithm>

namespace trama::insight
{

ObjectUses::ObjectUses(const Trace &trace)
    : m_trace(trace),
      m_objects(trace.objects().size()),
      m_uses(trace.objects().size()),
      m_waiting(trace.tasks().size()),
      m_gilWaiting(trace.tasks().size())
{
}

bool ObjectUses::changesHolders(Verb verb)
{
    switch (verb) {
    case Verb::Obtain:
    case Verb::Release:
    case Verb::JobBegin:
    case Verb::JobEnd:
    case Verb::GilTake:
    case Verb::GilDrop:
        return true;
    default:
        return false;
    }
}

void ObjectUses::begin(Waiting &waiting, const Event &event)
{
    finish(waiting, event.time);
    waiting = {event.object, event.time};
}

void ObjectUses::finish(Waiting &waiting, Time time)
{
    if (waiting.object != ObjectId::None)
        m_objects[index(waiting.object)].waited += time - waiting.since;
    waiting = {};
}

/// Each holder's time counts: a semaphore with three inside is held three times.
void ObjectUses::hold(ObjectId object, Time until, const State &state)
{
    Use &use = m_uses[index(object)];
    const auto holders = static_cast<std::int64_t>(state.object(object).holders.size());
    m_objects[index(object)].held += holders * (until - use.heldSince);
    use.heldSince = until;
}

void ObjectUses::before(const Event &event, const State &state)
{
    if (event.object != ObjectId::None && changesHolders(event.verb))
        hold(event.object, event.time, state);
    if (event.object != ObjectId::None && event.task != TaskId::None)
        count(event);
    if (event.verb == Verb::End && event.task != TaskId::None) {
        finish(m_waiting[index(event.task)], event.time);
        finish(m_gilWaiting[index(event.task)], event.time);
    }
}

void ObjectUses::count(const Event &event)
{
    ObjectMetrics &object = m_objects[index(event.object)];
    Waiting &waiting = m_waiting[index(event.task)];
    Waiting &gilWaiting = m_gilWaiting[index(event.task)];
    const bool waited = waiting.object == event.object;
    if (beginsWait(event.verb))
        begin(waiting, event);
    else if (endsWait(event.verb) && waited)
        finish(waiting, event.time);
    switch (event.verb) {
    case Verb::Obtain:
        ++object.obtained;
        object.contended += waited ? 1 : 0;
        break;
    case Verb::GilWait:
        begin(gilWaiting, event);
        break;
    case Verb::GilTake:
        ++object.obtained;
        object.contended += gilWaiting.object == event.object ? 1 : 0;
        finish(gilWaiting, event.time);
        break;
    case Verb::GilDrop:
        finish(gilWaiting, event.time);
        break;
    case Verb::Put:
        ++object.puts;
        break;
    case Verb::Get:
        ++object.gets;
        break;
    case Verb::Send: {
        ++object.sends;
        const auto item = static_cast<std::uint32_t>(event.argument);
        if (item < m_trace.itemCount(event.object))
            object.bytes += m_trace.item(event.object, item).number;
        break;
    }
    case Verb::Receive:
        ++object.receives;
        break;
    default:
        takeJob(event);
        break;
    }
}

void ObjectUses::takeJob(const Event &event)
{
    Use &use = m_uses[index(event.object)];
    const std::uint64_t job =
        (std::uint64_t(index(event.object)) << 32) | static_cast<std::uint32_t>(event.argument);
    if (event.verb == Verb::Submit) {
        ++m_objects[index(event.object)].jobs;
        m_submitted[job] = event.time;
    } else if (event.verb == Verb::JobBegin) {
        m_jobSince[event.task] = event.time;
        if (const auto it = m_submitted.find(job); it != m_submitted.end()) {
            use.jobWaits += event.time - it->second;
            ++use.jobsBegun;
            m_submitted.erase(it);
        }
    } else if (event.verb == Verb::JobEnd) {
        if (const auto it = m_jobSince.find(event.task); it != m_jobSince.end()) {
            use.jobRuns += event.time - it->second;
            ++use.jobsEnded;
            m_jobSince.erase(it);
        }
    }
}

void ObjectUses::after(const Event &event, const State &state)
{
    if (event.object == ObjectId::None)
        return;
    ObjectMetrics &metrics = m_objects[index(event.object)];
    const ObjectState &object = state.object(event.object);
    // Who was told to go on, or found what it came for, does not wait.
    const std::size_t parked = object.set ? 0 : object.parked.size() - object.woken;
    metrics.maxWaiting = std::max(metrics.maxWaiting, object.waiters.size() + parked);
    metrics.maxDepth = std::max(metrics.maxDepth, object.items.size() + object.sent.size());
}

std::vector<ObjectMetrics> ObjectUses::sumUp(const State &latest)
{
    for (std::vector<Waiting> *table : {&m_waiting, &m_gilWaiting})
        for (Waiting &waiting : *table)
            finish(waiting, m_trace.end());
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        const auto id = static_cast<ObjectId>(i);
        hold(id, m_trace.end(), latest);
        ObjectMetrics &metrics = m_objects[i];
        const ObjectState &object = latest.object(id);
        const Use &use = m_uses[i];
        metrics.object = id;
        if (object.kind == ObjectKind::Barrier)
            metrics.rounds = static_cast<std::uint64_t>(object.value);
        if (isSemaphore(object.kind))
            metrics.tokens = object.value;
        if (object.kind == ObjectKind::Value && !object.cells.empty()
            && object.cells.front().item < m_trace.itemCount(id))
            metrics.last = m_trace.item(id, object.cells.front().item).payload;
        if (use.jobsBegun > 0)
            metrics.jobWait = use.jobWaits / use.jobsBegun;
        if (use.jobsEnded > 0)
            metrics.jobRun = use.jobRuns / use.jobsEnded;
    }
    return m_objects;
}

} // namespace trama::insight
