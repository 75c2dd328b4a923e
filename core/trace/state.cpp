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

void takeOne(std::vector<TaskId> &tasks, TaskId task)
{
    const auto it = std::find(tasks.begin(), tasks.end(), task);
    if (it != tasks.end())
        tasks.erase(it);
}

constexpr std::int64_t everyone = -1;

/// Tells so many of those who are parked and were not yet told, in the order of their arrival.
void wake(ObjectState &object, std::int64_t count)
{
    const std::size_t left = object.parked.size() - object.woken;
    const bool all = count < 0 || static_cast<std::size_t>(count) > left;
    object.woken += static_cast<std::uint32_t>(all ? left : static_cast<std::size_t>(count));
}

void unpark(ObjectState &object, TaskId task)
{
    const auto it = std::find(object.parked.begin(), object.parked.end(), task);
    if (it == object.parked.end())
        return;
    if (static_cast<std::size_t>(it - object.parked.begin()) < object.woken)
        --object.woken;
    object.parked.erase(it);
}

void setCell(std::vector<Cell> &cells, Cell cell)
{
    const auto it = std::lower_bound(cells.begin(), cells.end(), cell.place,
                                     [](const Cell &c, std::uint32_t at) { return c.place < at; });
    if (it != cells.end() && it->place == cell.place)
        *it = cell;
    else
        cells.insert(it, cell);
}
} // namespace

bool ObjectState::isHeldBy(TaskId task) const
{
    return std::find(holders.begin(), holders.end(), task) != holders.end();
}

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
    std::size_t listed = 0;
    for (const ObjectState &object : m_objects)
        listed += object.holders.size() + object.waiters.size() + object.parked.size()
                  + object.items.size() + object.sent.size() + object.cells.size();
    return m_tasks.size() + m_objects.size() + m_cores.size() + listed;
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
        task.timed = isTimed(event);
        task.waitsSince = event.time;
        task.joins = static_cast<TaskId>(event.argument);
        break;
    case Verb::Joined:
    case Verb::JoinGiveUp:
        task.joining = false;
        task.timed = false;
        task.waitsSince = {};
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
    default:
        if (beginsWait(event.verb))
            beginWait(task, event);
        else if (endsWait(event.verb))
            endWait(task, event.task);
        break;
    }
}

void State::beginWait(TaskState &task, const Event &event)
{
    endWait(task, event.task);
    task.waitsFor = event.object;
    task.waitsBy = event.verb;
    task.timed = isTimed(event);
    task.waitsSince = event.time;
    if (event.verb != Verb::Await && event.object != ObjectId::None)
        objectAt(event.object).waiters.push_back(event.task);
}

void State::endWait(TaskState &task, TaskId id)
{
    if (task.waitsFor != ObjectId::None)
        std::erase(objectAt(task.waitsFor).waiters, id);
    task.waitsFor = ObjectId::None;
    task.waitsBy = {};
    task.timed = false;
    task.waitsSince = {};
}

void State::applyToObject(const Event &event)
{
    ObjectState &object = objectAt(event.object);
    switch (event.verb) {
    case Verb::Create:
        object.created = true;
        object.kind = static_cast<ObjectKind>(event.detail);
        object.size = event.argument;
        object.value = isSemaphore(object.kind) ? event.argument : 0;
        object.since = event.time;
        break;
    case Verb::Obtain:
    case Verb::Release:
    case Verb::JobBegin:
    case Verb::JobEnd:
        changeHolders(object, event);
        break;
    case Verb::Await:
    case Verb::Pass:
    case Verb::GiveUp:
    case Verb::Break:
    case Verb::Reset:
        await(object, event);
        break;
    case Verb::Inherit:
        object.holders.assign(1, static_cast<TaskId>(event.argument));
        object.value = 1;
        break;
    case Verb::Set:
    case Verb::Clear:
    case Verb::Notify:
        signal(object, event);
        break;
    case Verb::Close:
        object.closed = true;
        break;
    default:
        changeContents(object, event);
        break;
    }
}

void State::changeHolders(ObjectState &object, const Event &event)
{
    object.since = event.time;
    if (event.verb == Verb::JobBegin) {
        object.items.take(static_cast<std::uint32_t>(event.argument));
        object.holders.push_back(event.task);
    } else if (event.verb == Verb::JobEnd) {
        takeOne(object.holders, event.task);
    } else if (isSemaphore(object.kind)) {
        object.value += event.verb == Verb::Obtain ? -1 : 1;
        if (event.verb == Verb::Obtain)
            object.holders.push_back(event.task);
        else
            takeOne(object.holders, event.task);
        // A token given by a task that had none is one of those that are out; and one that was
        // there for more than the first ones were is nobody's.
        const auto out =
            static_cast<std::size_t>(std::max<std::int64_t>(0, object.size - object.value));
        if (object.holders.size() > out)
            object.holders.erase(object.holders.begin(), object.holders.end() - out);
    } else if (event.verb == Verb::Obtain) {
        object.value = event.argument;
        object.holders.assign(1, event.task);
    } else {
        object.value = event.argument;
        if (event.argument == 0)
            object.holders.clear();
    }
}

void State::await(ObjectState &object, const Event &event)
{
    switch (event.verb) {
    case Verb::Await:
        unpark(object, event.task);
        object.parked.push_back(event.task);
        if (object.kind == ObjectKind::Barrier && ++object.arrived >= object.size) {
            object.arrived = 0;
            ++object.value;
            wake(object, everyone);
        }
        break;
    case Verb::Break:
    case Verb::Reset:
        object.broken = event.verb == Verb::Break;
        object.arrived = 0;
        wake(object, everyone);
        break;
    default:
        unpark(object, event.task);
        break;
    }
}

void State::signal(ObjectState &object, const Event &event)
{
    if (event.verb != Verb::Notify)
        object.set = event.verb == Verb::Set;
    if (event.verb == Verb::Set)
        wake(object, everyone);
    else if (event.verb == Verb::Notify)
        wake(object, event.argument);
}

void State::changeContents(ObjectState &object, const Event &event)
{
    const auto item = static_cast<std::uint32_t>(event.argument);
    switch (event.verb) {
    case Verb::Put:
        object.items.push(item);
        ++object.value;
        break;
    case Verb::Submit:
        object.items.push(item);
        break;
    case Verb::Get:
        if (!object.sent.take(item))
            object.items.take(item);
        break;
    case Verb::TaskDone:
        --object.value;
        break;
    case Verb::Send:
        object.items.take(item);
        object.sent.push(item);
        break;
    case Verb::Receive:
        object.sent.take(item);
        break;
    case Verb::Load:
    case Verb::Store:
        setCell(object.cells, {static_cast<std::uint32_t>(event.argument >> 32), item});
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
    gil.kind = ObjectKind::Gil;
    if (event.verb == Verb::GilWait) {
        task.waitsForGil = event.object;
        gil.waiters.push_back(event.task);
    } else if (event.verb == Verb::GilTake) {
        gil.holders.assign(1, event.task);
        gil.since = event.time;
    } else if (gil.isHeldBy(event.task)) {
        gil.holders.clear();
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
        unpark(objectAt(task.waitsFor), event.task);
    endWait(task, event.task);
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
