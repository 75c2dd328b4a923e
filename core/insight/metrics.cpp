// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/metrics.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace trama::insight
{

namespace
{

constexpr std::size_t conditionCount = static_cast<std::size_t>(Condition::Unknown) + 1;

/// Sums up, along one pass over the events, how long each task was in each condition and what
/// was done with each object.
class Account
{
public:
    explicit Account(const Trace &trace)
        : m_trace(trace), m_lives(trace.tasks().size()), m_objects(trace.objects().size())
    {
    }

    Metrics sumUp();

private:
    struct Life
    {
        std::array<Time, conditionCount> in{};
        Time since{};
        Time start{};
        Time end{};
        Condition condition = Condition::Absent;
        std::set<CoreId> cores;
    };

    void take(const Event &event);
    void takeTask(const Event &event);
    void takeObject(const Event &event);
    void takeGil(const Event &event);
    void close(Life &life, Time until);
    TaskMetrics taskMetrics(std::size_t i) const;

    const Trace &m_trace;
    State m_state;
    std::vector<Life> m_lives;
    std::vector<ObjectMetrics> m_objects;
    std::unordered_map<TaskId, Time> m_waitingSince;
    std::unordered_map<TaskId, Time> m_gilWaitingSince;
    std::size_t m_busy = 0;
    std::size_t m_maxBusy = 0;
};

void Account::close(Life &life, Time until)
{
    life.in[static_cast<std::size_t>(life.condition)] += until - life.since;
    life.since = until;
}

void Account::takeTask(const Event &event)
{
    Life &life = m_lives[index(event.task)];
    const Condition now = m_state.task(event.task).condition();
    if (now == life.condition)
        return;
    close(life, event.time);
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

void Account::takeObject(const Event &event)
{
    ObjectMetrics &object = m_objects[index(event.object)];
    const ObjectState &before = m_state.object(event.object);
    if (event.verb == Verb::Wait) {
        m_waitingSince[event.task] = event.time;
        object.maxWaiting = std::max(object.maxWaiting, before.waiters.size() + 1);
        return;
    }
    if (event.verb == Verb::Release && before.holder() != TaskId::None)
        object.held += event.time - before.since;
    if (event.verb != Verb::Obtain && event.verb != Verb::GiveUp)
        return;
    const auto waiting = m_waitingSince.find(event.task);
    const bool waited = waiting != m_waitingSince.end();
    if (waited) {
        object.waited += event.time - waiting->second;
        m_waitingSince.erase(waiting);
    }
    if (event.verb == Verb::Obtain) {
        ++object.obtained;
        object.contended += waited ? 1 : 0;
    }
}

void Account::takeGil(const Event &event)
{
    ObjectMetrics &gil = m_objects[index(event.object)];
    const ObjectState &before = m_state.object(event.object);
    if (event.verb == Verb::GilWait) {
        m_gilWaitingSince[event.task] = event.time;
        gil.maxWaiting = std::max(gil.maxWaiting, before.waiters.size() + 1);
        return;
    }
    if (event.verb == Verb::GilRequest)
        return;
    const auto waiting = m_gilWaitingSince.find(event.task);
    const bool waited = waiting != m_gilWaitingSince.end();
    if (waited) {
        gil.waited += event.time - waiting->second;
        m_gilWaitingSince.erase(waiting);
    }
    if (event.verb == Verb::GilTake) {
        ++gil.obtained;
        gil.contended += waited ? 1 : 0;
    } else if (before.isHeldBy(event.task)) {
        gil.held += event.time - before.since;
    }
}

void Account::take(const Event &event)
{
    if (event.object != ObjectId::None && isOfGil(event.verb))
        takeGil(event);
    else if (event.object != ObjectId::None)
        takeObject(event);
    m_state.apply(event);
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
    metrics.blocked = in(Condition::Blocked) + in(Condition::Joining);
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

Metrics Account::sumUp()
{
    for (std::size_t i = 0; i < m_objects.size(); ++i)
        m_objects[i].object = static_cast<ObjectId>(i);
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
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        const ObjectState &last = m_state.object(static_cast<ObjectId>(i));
        if (last.holder() != TaskId::None)
            m_objects[i].held += m_trace.end() - last.since;
    }
    for (const auto &[task, since] : m_waitingSince) {
        const ObjectId object = m_state.task(task).waitsFor;
        if (object != ObjectId::None)
            m_objects[index(object)].waited += m_trace.end() - since;
    }
    for (const auto &[task, since] : m_gilWaitingSince) {
        const ObjectId gil = m_state.task(task).waitsForGil;
        if (gil != ObjectId::None)
            m_objects[index(gil)].waited += m_trace.end() - since;
    }
    metrics.objects = std::move(m_objects);
    metrics.maxCoresBusy = m_maxBusy;
    return metrics;
}

} // namespace

Metrics measure(const Trace &trace)
{
    return Account(trace).sumUp();
}

} // namespace trama::insight
