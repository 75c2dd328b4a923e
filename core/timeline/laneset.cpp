// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/laneset.h"

#include "core/timeline/laneorder.h"

#include <algorithm>

namespace trama::timeline
{

LaneSet::LaneSet(const Trace &trace) : m_trace(trace) {}

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
    m_state.apply(event);
    recordTask(event.task, event.time);
    recordTask(displaced, event.time);
    recordCore(before, event.time);
    recordCore(core, event.time);
    recordObject(event.object, event.verb, event.time);
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

void LaneSet::recordObject(ObjectId id, Verb verb, Time time)
{
    if (id == ObjectId::None)
        return;
    const TaskId owner = m_state.object(id).holder();
    laneAt(isOfGil(verb) ? LaneKey::gil(id) : LaneKey(id))
        .append({time, owner, owner == TaskId::None ? Condition::Absent : Condition::Running});
}

Lane &LaneSet::laneAt(LaneKey key)
{
    std::deque<Lane> &lanes = group(key.kind);
    if (key.index >= lanes.size())
        lanes.resize(key.index + 1);
    return lanes[key.index];
}

const Lane &LaneSet::lane(LaneKey key) const
{
    static const Lane none;
    const std::deque<Lane> &lanes = m_groups[static_cast<std::size_t>(key.kind)];
    return key.index < lanes.size() ? lanes[key.index] : none;
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
    const std::array<std::size_t, 4> present{shownCores(), gils, m_trace.tasks().size(),
                                             m_trace.objects().size()};
    if (present == m_arranged)
        return;
    m_arranged = present;
    m_order.clear();
    for (std::size_t i = 0; i < present[0]; ++i)
        m_order.emplace_back(static_cast<CoreId>(i));
    for (std::size_t i = 0; gils && i < present[3]; ++i)
        if (m_trace.objects()[i].kind == ObjectKind::Gil)
            m_order.push_back(LaneKey::gil(static_cast<ObjectId>(i)));
    for (const TaskId id : orderedTasks(m_trace))
        m_order.emplace_back(id);
    for (std::size_t i = 0; i < present[3]; ++i)
        if (canBeHeld(m_trace.objects()[i].kind))
            m_order.emplace_back(static_cast<ObjectId>(i));
}

std::size_t LaneSet::stepCount() const
{
    std::size_t sum = 0;
    for (const auto &lanes : m_groups)
        for (const Lane &lane : lanes)
            sum += lane.size();
    return sum;
}

std::size_t LaneSet::bytes() const
{
    std::size_t sum = 0;
    for (const auto &lanes : m_groups)
        for (const Lane &lane : lanes)
            sum += lane.bytes();
    return sum;
}

} // namespace trama::timeline
