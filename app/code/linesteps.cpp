// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/linesteps.h"

#include <algorithm>

namespace trama::code
{

namespace
{

constexpr std::size_t mostLookedAt = 4000; ///< events, each way

bool isAccess(const Event &event)
{
    return event.verb == Verb::Load || event.verb == Verb::Store;
}

/// Finds the accesses of one stay of a task at a line.
class Stay
{
public:
    Stay(const Trace &trace, Time time, TaskId task)
        : m_trace(trace), m_task(task), m_here(trace.firstAfter(time))
    {
        const Event *last = nullptr;
        std::vector<std::size_t> before;
        const std::size_t first = m_here - std::min(m_here, mostLookedAt);
        for (std::size_t i = m_here; i-- > first;)
            if (const Event &event = m_trace.events()[i]; concerns(event)) {
                if (m_site == SiteId::None)
                    m_site = event.site;
                if (endsBefore(event, last))
                    break;
                before.push_back(i);
                last = &event;
            }
        m_found.assign(before.rbegin(), before.rend());
        goOn();
    }

    const std::vector<std::size_t> &accesses() const { return m_found; }
    bool isDone(std::size_t position) const { return position < m_here; }

private:
    bool concerns(const Event &event) const
    {
        return event.task == m_task && event.site != SiteId::None && !isOfGil(event.verb);
    }

    /// Whether what comes before `next`, seen backwards, belongs to another stay.
    bool endsBefore(const Event &event, const Event *next) const
    {
        const bool another = next && event.verb == Verb::Store && next->verb == Verb::Load;
        return event.site != m_site || !isAccess(event) || another;
    }

    void goOn()
    {
        const std::size_t end = std::min(m_trace.events().size(), m_here + mostLookedAt);
        for (std::size_t i = m_here; i < end && !m_found.empty(); ++i) {
            const Event &event = m_trace.events()[i];
            if (!concerns(event))
                continue;
            if (endsBefore(m_trace.events()[m_found.back()], &event) || event.site != m_site
                || !isAccess(event))
                return;
            m_found.push_back(i);
        }
    }

    const Trace &m_trace;
    TaskId m_task;
    std::size_t m_here;
    SiteId m_site = SiteId::None;
    std::vector<std::size_t> m_found;
};

std::string valueOf(const Trace &trace, const Event &event)
{
    const auto item = static_cast<std::uint32_t>(event.argument);
    if (event.object == ObjectId::None || event.argument < 0
        || item >= trace.itemCount(event.object))
        return {};
    return trace.text(trace.item(event.object, item).payload);
}

std::vector<InnerStep> stepsOf(const Trace &trace, Time time, TaskId task)
{
    const Stay stay(trace, time, task);
    std::vector<InnerStep> steps;
    for (const std::size_t position : stay.accesses()) {
        const Event &event = trace.events()[position];
        const bool done = stay.isDone(position);
        steps.push_back({event.object, event.verb == Verb::Store, done,
                         done ? valueOf(trace, event) : std::string()});
    }
    return steps;
}

/// Whether something is written that was read before.
bool isUpdate(const std::vector<InnerStep> &steps)
{
    for (auto write = steps.begin(); write != steps.end(); ++write)
        if (write->writes && std::any_of(steps.begin(), write, [&](const InnerStep &step) {
                return !step.writes && step.object == write->object;
            }))
            return true;
    return false;
}

} // namespace

std::vector<LineSteps> lineSteps(const RunRecord &record, Time time,
                                 const std::vector<LineMark> &marks)
{
    std::vector<LineSteps> all;
    for (const LineMark &mark : marks)
        for (const TaskId task : mark.tasks)
            if (std::vector<InnerStep> steps = stepsOf(record.trace, time, task); isUpdate(steps))
                all.push_back({mark.line, task, std::move(steps)});
    return all;
}

} // namespace trama::code
