// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/metrics.h"

#include "core/insight/objectuses.h"

#include <algorithm>
#include <array>

namespace trama::insight
{

namespace
{

constexpr std::size_t conditionCount = static_cast<std::size_t>(Condition::Unknown) + 1;

/// Sums up, along one pass over the events, how long each task was in each condition.
class Account
{
public:
    explicit Account(const Trace &trace)
        : m_trace(trace), m_lives(trace.tasks().size()), m_uses(trace)
    {
    }

    Metrics sumUp();

private:
    struct Life
    {
        std::array<Time, conditionCount> in{};
        std::map<ObjectId, Time> on;
        Time since{};
        Time start{};
        Time end{};
        Condition condition = Condition::Absent;
        ObjectId object = ObjectId::None; ///< while it is blocked
        std::set<CoreId> cores;
    };

    void take(const Event &event);
    void takeTask(const Event &event);
    static void close(Life &life, Time until);
    TaskMetrics taskMetrics(std::size_t i) const;
    void sumUpCores(Metrics &metrics) const;

    const Trace &m_trace;
    State m_state;
    std::vector<Life> m_lives;
    ObjectUses m_uses;
    std::size_t m_busy = 0;
    std::size_t m_maxBusy = 0;
};

void Account::close(Life &life, Time until)
{
    const Time length = until - life.since;
    life.in[static_cast<std::size_t>(life.condition)] += length;
    if (life.condition == Condition::Blocked && length > Time::zero())
        life.on[life.object] += length;
    life.since = until;
}

void Account::takeTask(const Event &event)
{
    Life &life = m_lives[index(event.task)];
    const TaskState &task = m_state.task(event.task);
    const Condition now = task.condition();
    if (now == life.condition && task.waitsFor == life.object)
        return;
    close(life, event.time);
    life.object = task.waitsFor;
    if (now == life.condition)
        return;
    if (life.condition == Condition::Absent)
        life.start = event.time;
    if (now == Condition::Ended)
        life.end = event.time;
    if (now == Condition::Running)
        m_maxBusy = std::max(m_maxBusy, ++m_busy);
    else if (life.condition == Condition::Running)
        --m_busy;
    life.condition = now;
}

void Account::take(const Event &event)
{
    m_uses.before(event, m_state);
    m_state.apply(event);
    m_uses.after(event, m_state);
    if (event.task == TaskId::None)
        return;
    if (event.verb == Verb::CoreOn)
        m_lives[index(event.task)].cores.insert(static_cast<CoreId>(event.argument));
    takeTask(event);
}

TaskMetrics Account::taskMetrics(std::size_t i) const
{
    const Life &life = m_lives[i];
    const auto in = [&life](Condition c) { return life.in[static_cast<std::size_t>(c)]; };
    TaskMetrics metrics;
    metrics.task = static_cast<TaskId>(i);
    metrics.start = life.start;
    metrics.end = life.end;
    metrics.joining = in(Condition::Joining);
    metrics.blocked = in(Condition::Blocked) + metrics.joining;
    metrics.on = life.on;
    metrics.sleeping = in(Condition::Sleeping);
    metrics.io = in(Condition::InIo);
    metrics.cores = life.cores;
    if (m_trace.info.gilSource != Source::None)
        metrics.gilWait = in(Condition::GilWaiting);
    if (m_trace.info.coreSource == Source::None)
        return metrics;
    metrics.running = in(Condition::Running);
    metrics.ready = in(Condition::Ready);
    metrics.unknown = in(Condition::Waiting) + in(Condition::Unknown);
    if (m_trace.info.gilSource == Source::None)
        *metrics.unknown += in(Condition::GilWaiting);
    return metrics;
}

void Account::sumUpCores(Metrics &metrics) const
{
    metrics.maxCoresBusy = m_maxBusy;
    if (m_trace.info.coreSource == Source::None || m_trace.end() <= Time::zero())
        return;
    Time busy{};
    for (const TaskMetrics &task : metrics.tasks)
        busy += task.running.value_or(Time{});
    metrics.parallelism = seconds(busy) / seconds(m_trace.end());
    if (m_trace.info.coreCount > 0)
        metrics.utilisation = *metrics.parallelism / m_trace.info.coreCount;
}

Metrics Account::sumUp()
{
    const Blocks<Event> &events = m_trace.events();
    for (std::size_t i = 0; i < events.size(); ++i)
        take(events[i]);

    Metrics metrics;
    for (std::size_t i = 0; i < m_lives.size(); ++i) {
        Life &life = m_lives[i];
        if (life.condition != Condition::Ended && life.condition != Condition::Absent) {
            close(life, m_trace.end());
            life.end = m_trace.end();
        }
        metrics.tasks.push_back(taskMetrics(i));
    }
    metrics.objects = m_uses.sumUp(m_state);
    sumUpCores(metrics);
    return metrics;
}

} // namespace

Metrics measure(const Trace &trace)
{
    return Account(trace).sumUp();
}

double speedUp(Time serial, Time parallel)
{
    const bool isMeasured = serial > Time::zero() && parallel > Time::zero();
    return isMeasured ? seconds(serial) / seconds(parallel) : 0;
}

double efficiency(double speedUp, int workers)
{
    return workers > 0 ? speedUp / workers : 0;
}

} // namespace trama::insight
