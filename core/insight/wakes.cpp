// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/wakes.h"

#include "core/insight/waitgraph.h"

#include <algorithm>
#include <unordered_map>

namespace trama::insight
{

namespace
{
/// In a picture; they are looked at in a tenth of a millisecond.
constexpr std::size_t mostEvents = 50'000;

/// The event to which a WokenBy leads; null where it leads nowhere.
const Event *causeOf(const Trace &trace, const Event &woken)
{
    const auto position = static_cast<std::size_t>(woken.argument);
    return woken.argument >= 0 && position < trace.events().size() ? &trace.events()[position]
                                                                   : nullptr;
}

std::optional<std::size_t> positionOf(const Event &woken)
{
    return static_cast<std::size_t>(woken.argument);
}

bool isWaiting(const TaskState &task)
{
    return task.waitsFor != ObjectId::None || task.joining;
}

/// From the events after `time` on: the first wait that the task ends.
std::optional<std::size_t> wakerAfter(const Trace &trace, TaskId task, Time time)
{
    bool ended = false;
    for (std::size_t i = trace.firstAfter(time); i < trace.events().size(); ++i) {
        const Event &event = trace.events()[i];
        if (event.task != task)
            continue;
        if (event.verb == Verb::WokenBy)
            return positionOf(event);
        if (ended || event.verb == Verb::End)
            return std::nullopt;
        ended =
            endsWait(event.verb) || event.verb == Verb::Joined || event.verb == Verb::JoinGiveUp;
    }
    return std::nullopt;
}

std::optional<std::size_t> wakerBefore(const Trace &trace, TaskId task, Time time)
{
    for (std::size_t i = trace.firstAfter(time); i-- > 0;)
        if (trace.events()[i].task == task && trace.events()[i].verb == Verb::WokenBy)
            return positionOf(trace.events()[i]);
    return std::nullopt;
}
} // namespace

std::vector<Wake> wakesIn(const Trace &trace, Time from, Time to, std::size_t most)
{
    const std::size_t first = trace.firstAtOrAfter(from);
    const std::size_t last = trace.firstAtOrAfter(to);
    std::vector<Wake> wakes;
    if (last <= first || last - first > mostEvents)
        return wakes;
    std::unordered_map<TaskId, Wake> starts;
    for (std::size_t i = first; i < last; ++i) {
        const Event &event = trace.events()[i];
        if (event.verb == Verb::Start)
            starts[TaskId(event.argument)] = {event.time, {}, event.task, TaskId(event.argument)};
        Wake wake;
        if (const auto start = starts.find(event.task);
            event.verb == Verb::Begin && start != starts.end())
            wake = start->second;
        else if (const Event *cause = causeOf(trace, event); event.verb == Verb::WokenBy && cause)
            wake = {cause->time, {}, cause->task, event.task};
        wake.to = event.time;
        if (wake.by == TaskId::None || wake.by == wake.who)
            continue;
        if (wakes.size() == most)
            return {};
        wakes.push_back(wake);
    }
    return wakes;
}

std::optional<std::size_t> wakerOf(const Trace &trace, const State &state, TaskId task, Time time)
{
    const auto position = isWaiting(state.task(task)) ? wakerAfter(trace, task, time)
                                                      : wakerBefore(trace, task, time);
    return position && *position < trace.events().size() ? position : std::nullopt;
}

std::vector<TaskId> circleOf(const Trace &trace, const State &state, TaskId task)
{
    const WaitGraph graph(trace, state);
    for (const auto &circle : graph.cycles()) {
        std::vector<TaskId> tasks;
        for (const Wait *wait : circle)
            tasks.push_back(wait->task);
        if (std::ranges::find(tasks, task) != tasks.end())
            return tasks;
    }
    return {};
}

} // namespace trama::insight
