// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/crossroads.h"

#include "core/insight/narrator.h"

#include <algorithm>

namespace trama::insight
{

namespace
{

bool isAct(const Event &event)
{
    return !isOfGil(event.verb) && silenceOf(event) == Silence::None;
}

/// Finds for each way the first thing that its task does.
void findNext(const Trace &trace, Time from, std::size_t lookAhead, std::vector<Way> &ways)
{
    const std::size_t first = trace.firstAtOrAfter(from);
    const std::size_t end = std::min(trace.events().size(), first + lookAhead);
    std::size_t missing = ways.size();
    for (std::size_t i = first; i < end && missing > 0; ++i) {
        const Event &event = trace.events()[i];
        const auto way = std::ranges::find_if(ways, [&](const Way &one) {
            return one.candidate.task == event.task && !one.next;
        });
        if (way == ways.end() || event.task == TaskId::None || !isAct(event))
            continue;
        way->next = i;
        --missing;
    }
}

bool isThere(const TaskState &task)
{
    return task.begun && !task.ended;
}

} // namespace

std::optional<Crossroads> crossroadsAt(const Trace &trace, const Snapshots &snapshots, Time time,
                                       std::size_t lookAhead)
{
    const std::size_t index = trace.choices.firstAtOrAfter(time);
    if (index == trace.choices.size())
        return {};
    const Choice &choice = trace.choices[index];
    Crossroads crossroads{index, {}, {}, snapshots.at(choice.time)};
    for (std::uint32_t i = 0; i < choice.count; ++i)
        crossroads.ways.push_back({trace.choices.candidate(choice, i), i == choice.chosen, {}});
    findNext(trace, choice.time, lookAhead, crossroads.ways);
    for (std::size_t i = 0; i < crossroads.state.taskCount(); ++i) {
        const auto task = static_cast<TaskId>(i);
        const bool can = std::ranges::any_of(
            crossroads.ways, [&](const Way &way) { return way.candidate.task == task; });
        if (!can && isThere(crossroads.state.task(task)))
            crossroads.others.push_back(task);
    }
    return crossroads;
}

} // namespace trama::insight
