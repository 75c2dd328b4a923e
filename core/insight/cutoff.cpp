// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/cutoff.h"

#include "core/insight/outside.h"

namespace trama::insight
{

void CutOff::take(const Event &event, const State &before)
{
    if (event.task == TaskId::None || isOfCores(event.verb) || event.verb == Verb::WokenBy)
        return;
    const Task &task = m_trace.task(event.task);
    if (!isEndedFromOutside(event)) {
        if (!m_cut.empty())
            m_cut.erase(task.process);
        return;
    }
    if (task.kind != TaskKind::Thread || !isInTheMiddle(event.task, before))
        return;
    Problem &problem = m_cut[task.process];
    if (problem.tasks.empty())
        problem.time = event.time;
    problem.kind = ProblemKind::CutOff;
    problem.tasks.push_back(event.task);
    problem.sites.push_back(before.task(event.task).site);
}

/// A thread that was never seen at a line of the program is the library's own: a pool's, a
/// manager's, a queue's. One that did nothing but compute is taken for such.
bool CutOff::isInTheMiddle(TaskId id, const State &state) const
{
    const TaskState &task = state.task(id);
    const bool isIdle = task.waitsBy == Verb::GetWait || task.waitsBy == Verb::ReceiveWait;
    return task.begun && !isIdle && task.site != SiteId::None;
}

void CutOff::tell(ProblemList &found) const
{
    for (const auto &[process, problem] : m_cut)
        if (process != TaskId::None && m_trace.task(process).ending == Ending::Exited)
            found.add(problem);
}

} // namespace trama::insight
