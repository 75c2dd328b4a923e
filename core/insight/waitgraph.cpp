// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/waitgraph.h"

#include <algorithm>
#include <set>

namespace trama::insight
{

namespace
{

bool isAlive(const TaskState &task)
{
    return task.begun && !task.ended;
}

/// Whether it never does anything of its own accord: it only carries what was put.
bool isInert(const Trace &trace, TaskId task)
{
    const std::string_view name = trace.text(trace.task(task).name);
    return name == "QueueFeederThread" || name == "multiprocessing.resource_tracker";
}

bool isHeldByOne(ObjectKind kind)
{
    return kind == ObjectKind::Lock || kind == ObjectKind::RLock || kind == ObjectKind::Condition;
}

bool isContentReady(Verb by, const ObjectState &object)
{
    const auto inside = static_cast<std::int64_t>(object.items.size() + object.sent.size());
    switch (by) {
    case Verb::GetWait:
        return inside > 0 || object.closed;
    case Verb::PutWait:
        return object.size <= 0 || inside < object.size;
    case Verb::DrainWait:
        return object.value <= 0;
    case Verb::ReceiveWait:
        return !object.sent.empty() || object.closed;
    case Verb::SendWait:
        return object.sent.empty();
    case Verb::FlushWait: // the last item may be on its way into a pipe that is full
        return inside == 0;
    default: // an answer comes from where nobody watches
        return true;
    }
}

void aimAtHolders(Wait &wait, const ObjectState &object)
{
    wait.on = object.holders;
    if (isHeldByOne(object.kind)) {
        wait.needs = Needs::All;
        wait.granted = wait.on.empty();
        return;
    }
    wait.needs = wait.on.empty() ? Needs::Anyone : Needs::Any;
    wait.granted = object.value > 0;
}

/// Which jobs are done the state does not say; with a worker to spare, all soon will be.
void aimAtWorkers(Wait &wait, const ObjectState &pool)
{
    const bool busy = static_cast<std::int64_t>(pool.holders.size()) >= pool.size;
    wait.on = pool.holders;
    wait.needs = wait.on.empty() ? Needs::Anyone : Needs::Any;
    wait.granted = pool.holders.empty() || (!pool.items.empty() && !busy);
}

void aimAtObject(Wait &wait, const ObjectState &object)
{
    if (wait.by == Verb::Wait) {
        aimAtHolders(wait, object);
    } else if (wait.by == Verb::ResultWait) {
        aimAtWorkers(wait, object);
    } else if (wait.by == Verb::Await) {
        const auto told = object.parked.begin() + object.woken;
        wait.granted = object.set || std::find(object.parked.begin(), told, wait.task) != told;
    } else {
        wait.granted = isContentReady(wait.by, object);
    }
}

void aimAtEnds(Wait &wait, const Trace &trace, const State &state, TaskId joined)
{
    wait.needs = Needs::All;
    if (joined != TaskId::None) {
        wait.on = {joined};
        wait.granted = state.task(joined).ended;
        return;
    }
    const TaskId process = trace.task(wait.task).process;
    for (std::size_t i = 0; i < trace.tasks().size(); ++i) {
        const Task &task = trace.tasks()[i];
        const auto id = static_cast<TaskId>(i);
        if (task.kind == TaskKind::Thread && task.process == process && !task.daemon
            && id != wait.task && isAlive(state.task(id)))
            wait.on.push_back(id);
    }
    wait.granted = wait.on.empty();
}

} // namespace

std::optional<Wait> waitOf(const Trace &trace, const State &state, TaskId id)
{
    const TaskState &task = state.task(id);
    if (!isAlive(task) || (task.waitsFor == ObjectId::None && !task.joining))
        return {};
    Wait wait;
    wait.task = id;
    wait.object = task.waitsFor;
    wait.by = task.waitsFor != ObjectId::None ? task.waitsBy : Verb::JoinWait;
    wait.site = task.site;
    wait.since = task.waitsSince;
    wait.timed = task.timed;
    if (task.waitsFor != ObjectId::None)
        aimAtObject(wait, state.object(task.waitsFor));
    else
        aimAtEnds(wait, trace, state, task.joins);
    return wait;
}

WaitGraph::WaitGraph(const Trace &trace, const State &state) : m_trace(trace), m_state(state)
{
    const std::size_t tasks = std::min(state.taskCount(), trace.tasks().size());
    for (std::size_t i = 0; i < tasks; ++i)
        if (std::optional<Wait> wait = waitOf(trace, state, static_cast<TaskId>(i)))
            m_waits.push_back(*std::move(wait));
    std::ranges::stable_sort(m_waits, {}, &Wait::since);
    m_position.resize(tasks);
    for (std::size_t i = 0; i < m_waits.size(); ++i)
        m_position[index(m_waits[i].task)] = i + 1;
}

const Wait *WaitGraph::of(TaskId task) const
{
    const bool waits = index(task) < m_position.size() && m_position[index(task)] > 0;
    return waits ? &m_waits[m_position[index(task)] - 1] : nullptr;
}

/// Lets go on all that can, step by step, until nothing changes.
class WaitGraph::Reduction
{
public:
    explicit Reduction(const WaitGraph &graph) : m_graph(graph), m_free(graph.m_position.size())
    {
        for (std::size_t i = 0; i < m_free.size(); ++i) {
            const auto id = static_cast<TaskId>(i);
            const Wait *wait = graph.of(id);
            const bool canRun = !wait || wait->timed || wait->granted;
            if (canRun && !graph.m_state.task(id).ended)
                release(id);
        }
        while (step()) {
        }
    }

    bool isFree(TaskId task) const { return index(task) >= m_free.size() || m_free[index(task)]; }

private:
    void release(TaskId task)
    {
        m_free[index(task)] = true;
        if (isInert(m_graph.m_trace, task))
            return;
        m_anybody = true;
        m_processes.insert(m_graph.m_trace.task(task).process);
    }

    bool step()
    {
        bool changed = false;
        for (const Wait &wait : m_graph.m_waits) {
            if (isFree(wait.task) || !canGoOn(wait))
                continue;
            release(wait.task);
            changed = true;
        }
        return changed;
    }

    bool canGoOn(const Wait &wait) const
    {
        const auto free = [this](TaskId task) { return isFree(task); };
        if (wait.needs == Needs::All)
            return std::ranges::all_of(wait.on, free);
        // A semaphore's tokens anyone may give, whoever took them; a job only its worker ends.
        if (wait.by == Verb::ResultWait && wait.needs == Needs::Any)
            return std::ranges::any_of(wait.on, free);
        if (m_graph.m_trace.object(wait.object).shared)
            return m_anybody;
        return m_processes.contains(m_graph.m_trace.task(wait.task).process);
    }

    const WaitGraph &m_graph;
    std::vector<bool> m_free;
    std::set<TaskId> m_processes; ///< in which somebody can run
    bool m_anybody = false;
};

std::vector<const Wait *> WaitGraph::stuck() const
{
    const Reduction reduction(*this);
    std::vector<const Wait *> found;
    for (const Wait &wait : m_waits)
        if (!reduction.isFree(wait.task))
            found.push_back(&wait);
    return found;
}

/// Finds circles among the stuck. The tasks that wait for all those that wait for them are those
/// reached from one of them both along the edges and against them (L. Fleischer, B. Hendrickson,
/// A. Pınar, On Identifying Strongly Connected Components in Parallel, IPDPS 2000).
class WaitGraph::Circles
{
public:
    explicit Circles(const WaitGraph &graph)
        : m_graph(graph),
          m_next(graph.m_waits.size()),
          m_previous(graph.m_waits.size()),
          m_done(graph.m_waits.size())
    {
        const Reduction reduction(graph);
        for (std::size_t i = 0; i < m_next.size(); ++i)
            if (!reduction.isFree(graph.m_waits[i].task))
                connect(i);
    }

    std::vector<std::vector<const Wait *>> all()
    {
        std::vector<std::vector<const Wait *>> found;
        for (std::size_t start = 0; start < m_next.size(); ++start) {
            if (m_done[start] || m_next[start].empty() || m_previous[start].empty())
                continue;
            std::vector<const Wait *> circle = from(start);
            if (!circle.empty())
                found.push_back(std::move(circle));
        }
        return found;
    }

private:
    using Edges = std::vector<std::vector<std::size_t>>;
    static constexpr std::size_t unreached = -1;

    void connect(std::size_t from)
    {
        for (const TaskId task : m_graph.m_waits[from].on) {
            if (const Wait *wait = m_graph.of(task)) {
                const auto to = static_cast<std::size_t>(wait - m_graph.m_waits.data());
                m_next[from].push_back(to);
                m_previous[to].push_back(from);
            }
        }
    }

    /// For each wait, the one from which it was reached first; its own for those of `start`.
    std::vector<std::size_t> reach(std::size_t start, const Edges &edges) const
    {
        std::vector<std::size_t> from(edges.size(), unreached);
        std::vector<std::size_t> line{start};
        for (std::size_t i = 0; i < line.size(); ++i)
            for (const std::size_t to : edges[line[i]])
                if (from[to] == unreached) {
                    from[to] = line[i];
                    line.push_back(to);
                }
        return from;
    }

    std::vector<const Wait *> from(std::size_t start)
    {
        const std::vector<std::size_t> forward = reach(start, m_next);
        if (forward[start] == unreached)
            return {};
        const std::vector<std::size_t> backward = reach(start, m_previous);
        for (std::size_t i = 0; i < m_done.size(); ++i)
            if (forward[i] != unreached && backward[i] != unreached)
                m_done[i] = true;
        std::vector<const Wait *> circle{&m_graph.m_waits[start]};
        for (std::size_t i = forward[start]; i != start; i = forward[i])
            circle.insert(circle.begin() + 1, &m_graph.m_waits[i]);
        return circle;
    }

    const WaitGraph &m_graph;
    Edges m_next;
    Edges m_previous;
    std::vector<bool> m_done;
};

std::vector<std::vector<const Wait *>> WaitGraph::cycles() const
{
    return Circles(*this).all();
}

} // namespace trama::insight
