// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/laneset.h"

#include "core/timeline/laneorder.h"

#include <algorithm>

namespace trama::timeline
{

namespace
{
template <typename T>
T &grownTo(std::deque<T> &table, std::size_t i)
{
    if (i >= table.size())
        table.resize(i + 1);
    return table[i];
}
} // namespace

LaneSet::LaneSet(const Trace &trace, Count count) : m_trace(trace), m_axis(count) {}

void LaneSet::extend()
{
    for (; m_taken < m_trace.events().size(); ++m_taken)
        takeIn(m_trace.events()[m_taken]);
    arrange();
}

void LaneSet::takeIn(const Event &event)
{
    const bool coreOn = event.verb == Verb::CoreOn;
    const CoreId before = m_state.task(event.task).core;
    const CoreId core = coreOn ? static_cast<CoreId>(event.argument) : CoreId::None;
    const TaskId displaced = m_state.core(core).task;
    const ObjectId left = m_state.task(event.task).waitsFor;
    m_state.apply(event);
    const Time time = m_axis.take(event);
    recordTask(event.task, time);
    recordTask(displaced, time);
    recordCore(before, time);
    recordCore(core, time);
    if (isOfGil(event.verb))
        return recordGil(event.object, time);
    recordObject(event.object, time);
    if (left != event.object)
        recordObject(left, time);
    recordSignal(event, time);
}

void LaneSet::recordTask(TaskId id, Time time)
{
    if (id == TaskId::None)
        return;
    const TaskState &task = m_state.task(id);
    const Condition condition = task.condition();
    Step step{time, id, condition, task.offReason};
    if (condition == Condition::Absent)
        step = {time};
    laneAt(id).append(step);
}

void LaneSet::recordCore(CoreId id, Time time)
{
    if (id == CoreId::None)
        return;
    const TaskId owner = m_state.core(id).task;
    laneAt(id).append(
        {time, owner, owner == TaskId::None ? Condition::Absent : Condition::Running});
}

void LaneSet::recordGil(ObjectId id, Time time)
{
    if (id == ObjectId::None)
        return;
    const TaskId owner = m_state.object(id).holder();
    laneAt(LaneKey::gil(id))
        .append({time, owner, owner == TaskId::None ? Condition::Absent : Condition::Running});
}

/// Its owner and its level as they are now.
void LaneSet::recordObject(ObjectId id, Time time)
{
    if (id == ObjectId::None)
        return;
    const ObjectKind kind = kindOf(m_trace, id);
    const LaneForm form = formOf(kind);
    const ObjectState &state = m_state.object(id);
    if (form == LaneForm::Owner && kind != ObjectKind::Event) {
        const TaskId owner = state.holder();
        laneAt(id).append(
            {time, owner, owner == TaskId::None ? Condition::Absent : Condition::Running});
    }
    if (form != LaneForm::Values)
        grownTo(m_levels, index(id)).append(time, levelOf(kind, state));
}

/// What cannot be told from the state alone: who set an event, who wrote a value.
void LaneSet::recordSignal(const Event &event, Time time)
{
    if (event.object == ObjectId::None || event.verb == Verb::Create)
        return;
    const bool stores = event.verb == Verb::Store;
    if (formOf(kindOf(m_trace, event.object)) == LaneForm::Values && !stores)
        return;
    use(event.object);
    Lane &lane = laneAt(event.object);
    const Step last = lane.empty() ? Step{} : lane[lane.size() - 1];
    if (stores)
        lane.append({time, event.task, Condition::Running, OffReason::Unknown,
                     static_cast<std::uint8_t>((last.turn + 1) % 4)});
    else if (event.verb == Verb::Set && last.condition == Condition::Absent)
        lane.append({time, event.task, Condition::Running});
    else if (event.verb == Verb::Clear)
        lane.append({time});
}

void LaneSet::use(ObjectId id)
{
    if (index(id) >= m_isUsed.size())
        m_isUsed.resize(index(id) + 1);
    if (m_isUsed[index(id)] || index(id) >= m_trace.objects().size())
        return;
    m_isUsed[index(id)] = true;
    m_used.push_back(id);
}

Lane &LaneSet::laneAt(LaneKey key)
{
    return grownTo(group(key.kind), key.index);
}

const Lane &LaneSet::lane(LaneKey key) const
{
    static const Lane none;
    const std::deque<Lane> &lanes = m_groups[static_cast<std::size_t>(key.kind)];
    return key.index < lanes.size() ? lanes[key.index] : none;
}

const Levels &LaneSet::levels(LaneKey key) const
{
    static const Levels none;
    const std::size_t i = index(key.object());
    return i < m_levels.size() ? m_levels[i] : none;
}

std::size_t LaneSet::shownCores() const
{
    if (m_trace.info.coreSource == Source::None)
        return 0;
    return std::max<std::size_t>(std::max(m_trace.info.coreCount, 0), m_state.coreCount());
}

void LaneSet::arrange()
{
    const bool gils = m_trace.info.gilSource != Source::None;
    const std::array<std::size_t, 5> present{shownCores(), gils, m_trace.tasks().size(),
                                             m_used.size(), m_trace.objects().size()};
    if (present == m_arranged)
        return;
    m_arranged = present;
    m_order.clear();
    for (std::size_t i = 0; i < present[0]; ++i)
        m_order.emplace_back(static_cast<CoreId>(i));
    for (std::size_t i = 0; gils && i < present[4]; ++i)
        if (m_trace.objects()[i].kind == ObjectKind::Gil)
            m_order.push_back(LaneKey::gil(static_cast<ObjectId>(i)));
    for (const TaskId id : orderedTasks(m_trace))
        m_order.emplace_back(id);
    for (std::size_t i = 0; i < m_isUsed.size(); ++i)
        if (m_isUsed[i])
            m_order.emplace_back(static_cast<ObjectId>(i));
}

std::size_t LaneSet::stepCount() const
{
    std::size_t sum = 0;
    for (const auto &lanes : m_groups)
        for (const Lane &lane : lanes)
            sum += lane.size();
    for (const Levels &levels : m_levels)
        sum += levels.size();
    return sum;
}

std::size_t LaneSet::bytes() const
{
    std::size_t sum = 0;
    for (const auto &lanes : m_groups)
        for (const Lane &lane : lanes)
            sum += lane.bytes();
    for (const Levels &levels : m_levels)
        sum += levels.bytes();
    return sum;
}

} // namespace trama::timeline
