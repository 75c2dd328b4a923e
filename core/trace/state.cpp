// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/state.h"

#include <algorithm>

namespace trama
{

namespace
{
template <typename T, typename Id>
T &grownTo(std::vector<T> &table, Id id)
{
    if (index(id) >= table.size())
        table.resize(index(id) + 1);
    return table[index(id)];
}

template <typename T, typename Id>
const T &orDefault(const std::vector<T> &table, Id id)
{
    static const T none{};
    return index(id) < table.size() ? table[index(id)] : none;
}
} // namespace

Condition TaskState::condition() const
{
    if (ended)
        return Condition::Ended;
    if (!begun)
        return Condition::Absent;
    if (core != CoreId::None)
        return Condition::Running;
    if (waitsForGil != ObjectId::None)
        return Condition::GilWaiting;
    if (waitsFor != ObjectId::None)
        return Condition::Blocked;
    if (joining)
        return Condition::Joining;
    if (sleeping)
        return Condition::Sleeping;
    if (inIo)
        return Condition::InIo;
    if (!coreKnown)
        return Condition::Unknown;
    return offReason == OffReason::Waiting ? Condition::Waiting : Condition::Ready;
}

const TaskState &State::task(TaskId id) const
{
    return orDefault(m_tasks, id);
}

const ObjectState &State::object(ObjectId id) const
{
    return orDefault(m_objects, id);
}

const CoreState &State::core(CoreId id) const
{
    return orDefault(m_cores, id);
}

TaskState &State::taskAt(TaskId id)
{
    return grownTo(m_tasks, id);
}

ObjectState &State::objectAt(ObjectId id)
{
    return grownTo(m_objects, id);
}

CoreState &State::coreAt(CoreId id)
{
    return grownTo(m_cores, id);
}

std::size_t State::size() const
{
    std::size_t waiters = 0;
    for (const ObjectState &object : m_objects)
        waiters += object.waiters.size();
    return m_tasks.size() + m_objects.size() + m_cores.size() + waiters;
}

void State::apply(const Event &event)
{
    if (event.object != ObjectId::None && !isOfGil(event.verb))
        applyToObject(event);
    if (event.task == TaskId::None)
        return;
    TaskState &task = taskAt(event.task);
    const Condition before = task.condition();
    if (event.verb == Verb::CoreOn || event.verb == Verb::CoreOff)
        applyToCore(task, event);
    else if (isOfGil(event.verb))
        applyToGil(task, event);
    else
        applyToTask(task, event);
    if (event.site != SiteId::None)
        task.site = event.site;
    if (task.condition() != before)
        task.since = event.time;
}

void State::applyToTask(TaskState &task, const Event &event)
{
    switch (event.verb) {
    case Verb::Begin:
        task.begun = true;
        task.coreKnown = !m_cores.empty(); // the cores are watched, so it is ready for one
        break;
    case Verb::End:
        end(task, event);
        break;
    case Verb::JoinWait:
        task.joining = true;
        task.joins = static_cast<TaskId>(event.argument);
        break;
    case Verb::Joined:
    case Verb::JoinGiveUp:
        task.joining = false;
        task.joins = TaskId::None;
        break;
    case Verb::Sleep:
        task.sleeping = true;
        break;
    case Verb::Wake:
        task.sleeping = false;
        break;
    case Verb::IoWait:
        task.inIo = true;
        break;
    case Verb::IoDone:
        task.inIo = false;
        break;
    case Verb::Wait:
        task.waitsFor = event.object;
        break;
    case Verb::Obtain:
    case Verb::GiveUp:
        task.waitsFor = ObjectId::None;
        break;
    default:
        break;
    }
}

void State::applyToObject(const Event &event)
{
    ObjectState &object = objectAt(event.object);
    switch (event.verb) {
    case Verb::Create:
        object.created = true;
        object.since = event.time;
        break;
    case Verb::Wait:
        std::erase(object.waiters, event.task);
        object.waiters.push_back(event.task);
        break;
    case Verb::Obtain:
        std::erase(object.waiters, event.task);
        object.holder = event.task;
        object.since = event.time;
        break;
    case Verb::GiveUp:
        std::erase(object.waiters, event.task);
        break;
    case Verb::Release:
        object.holder = TaskId::None;
        object.since = event.time;
        break;
    default:
        break;
    }
}

void State::applyToGil(TaskState &task, const Event &event)
{
    if (event.verb == Verb::GilRequest || event.object == ObjectId::None)
        return;
    leaveGil(task, event.task);
    ObjectState &gil = objectAt(event.object);
    if (event.verb == Verb::GilWait) {
        task.waitsForGil = event.object;
        gil.waiters.push_back(event.task);
    } else if (event.verb == Verb::GilTake) {
        gil.holder = event.task;
        gil.since = event.time;
    } else if (gil.holder == event.task) {
        gil.holder = TaskId::None;
        gil.since = event.time;
    }
}

void State::leaveGil(TaskState &task, TaskId id)
{
    if (task.waitsForGil != ObjectId::None)
        std::erase(objectAt(task.waitsForGil).waiters, id);
    task.waitsForGil = ObjectId::None;
}

void State::end(TaskState &task, const Event &event)
{
    task.ended = true;
    takeOffCore(task, event.time);
    // Killed while it waited: it stands in no queue any more. What it holds it still holds.
    if (task.waitsFor != ObjectId::None)
        std::erase(objectAt(task.waitsFor).waiters, event.task);
    task.waitsFor = ObjectId::None;
    leaveGil(task, event.task);
}

void State::applyToCore(TaskState &task, const Event &event)
{
    task.coreKnown = true;
    if (event.verb == Verb::CoreOn) {
        putOnCore(task, event);
        return;
    }
    takeOffCore(task, event.time);
    task.offReason = static_cast<OffReason>(event.detail);
}

void State::putOnCore(TaskState &task, const Event &event)
{
    const auto id = static_cast<CoreId>(event.argument);
    if (task.ended || task.core == id || id == CoreId::None)
        return;
    takeOffCore(task, event.time);
    CoreState &core = coreAt(id);
    if (core.task != TaskId::None) {
        // Its own leaving was not reported.
        TaskState &last = taskAt(core.task);
        const Condition before = last.condition();
        last.core = CoreId::None;
        last.offReason = OffReason::Unknown;
        if (last.condition() != before)
            last.since = event.time;
    }
    core = {event.task, event.time};
    task.core = id;
}

void State::takeOffCore(TaskState &task, Time time)
{
    if (task.core == CoreId::None)
        return;
    coreAt(task.core) = {TaskId::None, time};
    task.core = CoreId::None;
}

} // namespace trama
