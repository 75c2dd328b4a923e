// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/machine.h"

#include <deque>
#include <map>
#include <utility>
#include <vector>

namespace trama::lab
{

/// What a task does: computes, and waits (negative), in turn.
using Script = std::deque<Time>;

/// Tasks with scripts on a machine, and all that the machine told of them.
class Workshop
{
public:
    explicit Workshop(const MachineSettings &settings) : m_machine(settings) {}

    void add(Actor actor, std::uint16_t process, Script script)
    {
        m_tasks[actor] = {process, std::move(script)};
        goOn(actor);
    }

    /// Until all have ended; when that is.
    Time run()
    {
        while (!m_machine.idle() || !m_alarms.empty()) {
            const Time alarm = m_alarms.empty() ? Time::max() : m_alarms.begin()->first;
            const Actor actor = m_machine.run(alarm, m_sink);
            if (actor != NoActor) {
                m_steps.push_back({m_machine.now(), actor});
                goOn(actor);
            } else {
                wake();
            }
        }
        return m_machine.now();
    }

    const std::vector<MachineEvent> &events() const { return m_events; }
    const std::vector<std::pair<Time, Actor>> &steps() const { return m_steps; }
    Machine &machine() { return m_machine; }

    std::vector<Time> times(Verb verb) const
    {
        std::vector<Time> times;
        for (const MachineEvent &event : m_events)
            if (event.verb == verb)
                times.push_back(event.time);
        return times;
    }

    /// How long the actor was on cores.
    Time onCore(Actor actor) const
    {
        Time sum{};
        for (const MachineEvent &event : m_events) {
            if (event.actor != actor)
                continue;
            if (event.verb == Verb::CoreOn)
                sum -= event.time;
            else if (event.verb == Verb::CoreOff)
                sum += event.time;
        }
        return sum;
    }

    /// When the actor ended its last step.
    Time endOf(Actor actor) const
    {
        Time end{};
        for (const auto &[time, stepping] : m_steps)
            if (stepping == actor)
                end = time;
        return end;
    }

private:
    struct Task
    {
        std::uint16_t process = 0;
        Script script;
    };

    void goOn(Actor actor)
    {
        Task &task = m_tasks[actor];
        if (task.script.empty()) {
            m_machine.leave(actor, OffReason::Ended, m_sink);
            return;
        }
        const Time next = task.script.front();
        task.script.pop_front();
        if (next >= Time(0)) {
            m_machine.arrive(actor, task.process, next, m_sink);
        } else {
            m_machine.leave(actor, OffReason::Waiting, m_sink);
            m_alarms.insert({m_machine.now() - next, actor});
        }
    }

    void wake()
    {
        const auto [time, actor] = *m_alarms.begin();
        m_alarms.erase(m_alarms.begin());
        m_machine.setNow(time);
        goOn(actor);
    }

    Machine m_machine;
    std::map<Actor, Task> m_tasks;
    std::multimap<Time, Actor> m_alarms;
    std::vector<MachineEvent> m_events;
    std::vector<std::pair<Time, Actor>> m_steps;
    MachineSink m_sink = [this](const MachineEvent &event) { m_events.push_back(event); };
};

} // namespace trama::lab
