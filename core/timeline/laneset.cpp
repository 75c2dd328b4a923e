// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/laneset.h"

namespace trama::timeline
{

namespace
{
constexpr std::size_t at(LaneKind kind)
{
    return static_cast<std::size_t>(kind);
}
} // namespace

LaneSet::LaneSet(const Trace &trace) : m_trace(trace)
{
    extend();
}

void LaneSet::extend()
{
    const Blocks<Event> &events = m_trace.events();
    for (; m_taken < events.size(); ++m_taken)
        take(events[m_taken]);
    putInOrder();
}

Lane &LaneSet::grown(LaneKind kind, std::uint32_t number)
{
    std::vector<Lane> &lanes = m_lanes[at(kind)];
    if (number >= lanes.size())
        lanes.resize(number + 1);
    return lanes[number];
}

void LaneSet::take(const Event &event)
{
    const auto core = [this](CoreId id, Time time) {
        const TaskId owner = m_state.core(id).task;
        const Condition condition = owner == TaskId::None ? Condition::Absent : Condition::Running;
        grown(LaneKind::Core, static_cast<std::uint32_t>(id)).append({time, owner, condition});
    };
    const CoreId before = event.task == TaskId::None ? CoreId::None : m_state.task(event.task).core;
    m_state.apply(event);
    if (event.object != ObjectId::None) {
        const TaskId holder = m_state.object(event.object).holder;
        const Condition condition = holder == TaskId::None ? Condition::Absent : Condition::Running;
        grown(LaneKind::Object, static_cast<std::uint32_t>(event.object))
            .append({event.time, holder, condition});
    }
    if (event.task == TaskId::None)
        return;
    const TaskState &task = m_state.task(event.task);
    grown(LaneKind::Task, static_cast<std::uint32_t>(event.task))
        .append({event.time, event.task, task.condition()});
    for (const CoreId id : {before, task.core})
        if (id != CoreId::None)
            core(id, event.time);
}

void LaneSet::putInOrder()
{
    const std::size_t cores = m_trace.info.coreSource == Source::None
                                  ? 0
                                  : std::max(m_lanes[at(LaneKind::Core)].size(),
                                             static_cast<std::size_t>(m_trace.info.coreCount));
    const std::array<std::size_t, 3> counts{cores, m_trace.tasks().size(),
                                            m_trace.objects().size()};
    if (counts == m_ordered)
        return;
    m_ordered = counts;
    m_order.clear();
    for (std::size_t i = 0; i < cores; ++i)
        m_order.push_back({LaneKind::Core, static_cast<std::uint32_t>(i)});
    const std::vector<Task> &tasks = m_trace.tasks();
    for (std::size_t process = 0; process < tasks.size(); ++process) {
        if (tasks[process].kind != TaskKind::Process)
            continue;
        for (std::size_t i = process; i < tasks.size(); ++i)
            if (tasks[i].process == static_cast<TaskId>(process))
                m_order.push_back({LaneKind::Task, static_cast<std::uint32_t>(i)});
    }
    for (std::size_t i = 0; i < counts[2]; ++i)
        m_order.push_back({LaneKind::Object, static_cast<std::uint32_t>(i)});
}

const Lane &LaneSet::lane(LaneKey key) const
{
    static const Lane none;
    const std::vector<Lane> &lanes = m_lanes[at(key.kind)];
    return key.number < lanes.size() ? lanes[key.number] : none;
}

std::size_t LaneSet::bytes() const
{
    std::size_t sum = 0;
    for (const std::vector<Lane> &lanes : m_lanes)
        for (const Lane &lane : lanes)
            sum += lane.bytes();
    return sum;
}

} // namespace trama::timeline
