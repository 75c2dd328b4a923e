// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/standstill.h"

#include "core/insight/outside.h"

#include <algorithm>
#include <map>

namespace trama::insight
{

namespace
{

/// Who stands still for so long stands for ever: by then whatever had been started is known.
constexpr Time lasting = std::chrono::seconds(1);

/// When many are ended from outside, the first is judged; the others follow within this time.
constexpr Time ending = std::chrono::milliseconds(500);

/// Whether it says that the program goes on; not so the records of cores and of the GIL.
bool isProgress(const Event &event)
{
    return !isOfCores(event.verb) && event.verb != Verb::WokenBy && !isEndedFromOutside(event);
}

bool isDaemon(const Trace &trace, TaskId id)
{
    const Task &task = trace.task(id);
    return task.daemon || (task.process != TaskId::None && trace.task(task.process).daemon);
}

template <typename T>
void addOnce(std::vector<T> &known, T thing)
{
    if (thing != T::None && std::ranges::find(known, thing) == known.end())
        known.push_back(thing);
}

void include(Problem &problem, const Wait &wait, TaskId holder)
{
    problem.tasks.push_back(wait.task);
    problem.blocked.push_back({wait.task, wait.object, wait.by, holder, wait.site});
    problem.time = std::max(problem.time, wait.since);
    addOnce(problem.objects, wait.object);
    addOnce(problem.sites, wait.site);
}

/// A process that cannot end before what it put is read: who waits for its end belongs to it.
void addJoiners(Problem &problem, const std::vector<const Wait *> &stuck)
{
    const auto flushes = [](const Blocked &b) { return b.by == Verb::FlushWait; };
    if (std::ranges::none_of(problem.blocked, flushes))
        return;
    problem.kind = ProblemKind::QueueNotDrained;
    const std::vector<Blocked> flushing = problem.blocked;
    for (const Blocked &blocked : flushing)
        for (const Wait *wait : stuck)
            if (wait->by == Verb::JoinWait
                && std::ranges::find(wait->on, blocked.task) != wait->on.end())
                include(problem, *wait, blocked.task);
}

Problem circleOf(const std::vector<const Wait *> &circle)
{
    Problem problem;
    problem.kind = circle.size() == 1 ? ProblemKind::SelfDeadlock : ProblemKind::Deadlock;
    for (std::size_t i = 0; i < circle.size(); ++i)
        include(problem, *circle[i], circle[(i + 1) % circle.size()]->task);
    return problem;
}

} // namespace

void Standstill::before(const Event &event, const State &state)
{
    if (isProgress(event))
        m_judged.reset();
    if (endsWait(event.verb) && event.verb != Verb::GiveUp
        && state.task(event.task).waitsFor == event.object)
        takeBack(event.task);
    if (event.verb == Verb::Release && event.detail != 0)
        m_signals.insert(event.object);
    if (!isEndedFromOutside(event) || (m_judged && event.time - *m_judged < ending))
        return;
    m_judged = event.time;
    for (Problem &problem : judge(state))
        keep(std::move(problem));
}

void Standstill::after(const Event &event, const State &state)
{
    if ((event.verb == Verb::Wait || event.verb == Verb::JoinWait) && !isTimed(event))
        close(event, state);
}

void Standstill::keep(Problem problem)
{
    for (const Blocked &blocked : problem.blocked)
        m_told[blocked.task] = m_found.size();
    m_found.push_back(std::move(problem));
}

void Standstill::takeBack(TaskId task)
{
    if (m_told.empty())
        return;
    const auto it = m_told.find(task);
    if (it == m_told.end())
        return;
    const std::size_t position = it->second;
    std::erase_if(m_told, [position](const auto &told) { return told.second == position; });
    m_found[position].count = 0;
}

/// Looks for a way from the task that has just begun to wait back to itself, over those who can
/// only go on when the next one does.
void Standstill::close(const Event &event, const State &state)
{
    std::vector<Wait> line;
    std::unordered_map<TaskId, std::size_t> from; // by task, the position of who waits for it
    const auto visit = [&](TaskId task) {
        const std::optional<Wait> wait = waitOf(m_trace, state, task);
        if (wait && !wait->timed && wait->needs == Needs::All && !m_signals.contains(wait->object))
            line.push_back(*wait);
    };
    visit(event.task);
    for (std::size_t i = 0; i < line.size() && !from.contains(event.task); ++i) {
        const std::vector<TaskId> next = line[i].on;
        for (const TaskId task : next)
            if (from.try_emplace(task, i).second && task != event.task)
                visit(task);
    }
    if (!from.contains(event.task))
        return;
    std::vector<const Wait *> circle;
    for (std::size_t i = from[event.task]; i != 0; i = from[line[i].task])
        circle.insert(circle.begin(), &line[i]);
    circle.insert(circle.begin(), &line[0]);
    Problem problem = circleOf(circle);
    problem.time = event.time;
    keep(std::move(problem));
}

std::vector<Problem> Standstill::judge(const State &state) const
{
    const WaitGraph graph(m_trace, state);
    const std::vector<const Wait *> stuck = graph.stuck();
    if (stuck.empty())
        return {};
    std::vector<Problem> found;
    std::unordered_set<TaskId> circling;
    for (const auto &circle : graph.cycles()) {
        const bool isKnown =
            std::ranges::any_of(circle, [this](const Wait *wait) { return isTold(wait->task); });
        for (const Wait *wait : circle)
            circling.insert(wait->task);
        if (!isKnown)
            found.push_back(circleOf(circle));
    }
    std::ranges::move(leftWaiting(stuck, circling), std::back_inserter(found));
    return found;
}

/// Of those who are stuck and in no circle: who waits for nobody who waits himself. The others are
/// stuck because of them. Daemons may wait for ever, unless somebody waits for their end.
std::vector<Problem> Standstill::leftWaiting(const std::vector<const Wait *> &stuck,
                                             const std::unordered_set<TaskId> &circling) const
{
    std::unordered_set<TaskId> waiting, needed;
    for (const Wait *wait : stuck) {
        waiting.insert(wait->task);
        needed.insert(wait->on.begin(), wait->on.end());
    }
    std::map<ObjectId, Problem> byObject;
    for (const Wait *wait : stuck) {
        const auto isStuck = [&waiting](TaskId task) { return waiting.contains(task); };
        const bool isVictim = std::ranges::any_of(wait->on, isStuck);
        const bool isIdle = isDaemon(m_trace, wait->task) && !needed.contains(wait->task);
        if (isVictim || isIdle || isTold(wait->task) || circling.contains(wait->task))
            continue;
        Problem &problem = byObject[wait->object];
        problem.kind = ProblemKind::LeftWaiting;
        include(problem, *wait, wait->on.empty() ? TaskId::None : wait->on.front());
    }
    std::vector<Problem> found;
    for (auto &[object, problem] : byObject) {
        addJoiners(problem, stuck);
        found.push_back(std::move(problem));
    }
    return found;
}

std::vector<Problem> Standstill::found(const State &latest) const
{
    std::vector<Problem> all;
    for (const Problem &problem : m_found)
        if (problem.count > 0)
            all.push_back(problem);
    for (Problem &problem : judge(latest))
        if (m_trace.info.halted || problem.time + lasting <= m_trace.end())
            all.push_back(std::move(problem));
    return all;
}

} // namespace trama::insight
