// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/laneorder.h"

namespace trama::timeline
{

namespace
{
/// Walks the family of the tasks. A task whose process is not in the table, or that is its own
/// ancestor, stands at the end.
class Family
{
public:
    explicit Family(const Trace &trace)
        : m_trace(trace),
          m_threads(trace.tasks().size()),
          m_processes(trace.tasks().size()),
          m_placed(trace.tasks().size())
    {
        for (std::size_t i = 0; i < trace.tasks().size(); ++i)
            enter(static_cast<TaskId>(i));
    }

    std::vector<TaskId> inOrder()
    {
        for (const TaskId root : m_roots)
            place(root);
        for (std::size_t i = 0; i < m_placed.size(); ++i)
            place(static_cast<TaskId>(i));
        return std::move(m_order);
    }

private:
    bool known(TaskId id) const { return index(id) < m_trace.tasks().size(); }

    void enter(TaskId id)
    {
        const Task &task = m_trace.task(id);
        if (task.kind == TaskKind::Thread) {
            if (known(task.process))
                m_threads[index(task.process)].push_back(id);
            return;
        }
        const TaskId home = known(task.parent) ? m_trace.task(task.parent).process : TaskId::None;
        if (known(home))
            m_processes[index(home)].push_back(id);
        else
            m_roots.push_back(id);
    }

    void place(TaskId id)
    {
        if (m_placed[index(id)])
            return;
        m_placed[index(id)] = true;
        m_order.push_back(id);
        // They are in the order in which they were born, which is known at once; their birth
        // numbers are learnt later, and the lanes would change places then.
        for (const auto *group : {&m_threads[index(id)], &m_processes[index(id)]})
            for (const TaskId child : *group)
                place(child);
    }

    const Trace &m_trace;
    std::vector<std::vector<TaskId>> m_threads;   ///< of each process
    std::vector<std::vector<TaskId>> m_processes; ///< started by each process
    std::vector<TaskId> m_roots;
    std::vector<bool> m_placed;
    std::vector<TaskId> m_order;
};
} // namespace

std::vector<TaskId> orderedTasks(const Trace &trace)
{
    return Family(trace).inOrder();
}

} // namespace trama::timeline
