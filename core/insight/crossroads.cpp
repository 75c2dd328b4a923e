// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/crossroads.h"

#include "core/insight/narrator.h"
#include "core/insight/outside.h"

#include <algorithm>

namespace trama::insight
{

namespace
{
/// Whether it tells of something that a task does.
bool isDeed(const Event &event)
{
    return silenceOf(event) == Silence::None && !isOfCores(event.verb)
           && event.task != TaskId::None;
}

/// The first deed at this position or after it: of one task, or with None of any.
std::optional<std::size_t> nextDeed(const Trace &trace, std::size_t position, TaskId task)
{
    const Blocks<Event> &events = trace.events();
    for (; position < events.size(); ++position)
        if (const Event &event = events[position];
            isDeed(event) && (task == TaskId::None || event.task == task))
            return position;
    return {};
}

std::optional<Time> endOfSleep(const Trace &trace, TaskId task, Time since)
{
    const Blocks<Event> &events = trace.events();
    for (std::size_t i = trace.firstAtOrAfter(since); i < events.size(); ++i) {
        const Event &event = events[i];
        if (event.time > since)
            break;
        if (event.task == task && event.verb == Verb::Sleep && event.argument >= 0)
            return since + Time(event.argument);
    }
    return {};
}

Hindered hindered(const Trace &trace, const State &state, TaskId task)
{
    Hindered told{task, Hindrance::NotKnown, {}, {}};
    const TaskState &its = state.task(task);
    switch (its.condition()) {
    case Condition::Ended:
        told.why = Hindrance::Ended;
        break;
    case Condition::Sleeping:
        told.why = Hindrance::Sleeps;
        told.until = endOfSleep(trace, task, its.since);
        break;
    case Condition::InIo:
        told.why = Hindrance::WaitsForIo;
        break;
    case Condition::GilWaiting:
        told.why = Hindrance::WaitsForGil;
        break;
    case Condition::Ready:
        told.why = Hindrance::Ready;
        break;
    default:
        told.wait = waitOf(trace, state, task);
        if (told.wait)
            told.why = Hindrance::Waits;
    }
    return told;
}

void addOptions(Crossroads &roads, const Trace &trace, const Choice &choice)
{
    const std::size_t after = trace.firstAtOrAfter(choice.time);
    for (std::uint32_t i = 0; i < choice.count; ++i) {
        const Candidate &candidate = trace.choices.candidate(choice, i);
        Option option{candidate.task, candidate.actor, i == choice.chosen, {}};
        if (option.task != TaskId::None)
            option.next = nextDeed(trace, after, option.task);
        roads.options.push_back(option);
    }
}

void addHindered(Crossroads &roads, const Trace &trace, const State &state)
{
    for (std::size_t i = 0; i < trace.tasks().size(); ++i) {
        const TaskId task = TaskId(i);
        if (state.task(task).begun
            && std::ranges::find(roads.options, task, &Option::task) == roads.options.end())
            roads.hindered.push_back(hindered(trace, state, task));
    }
    std::ranges::stable_partition(
        roads.hindered, [](const Hindered &each) { return each.why != Hindrance::Ended; });
}
} // namespace

Crossroads crossroadsAt(const Trace &trace, const Snapshots &snapshots, Time time)
{
    const Choices &choices = trace.choices;
    Crossroads roads;
    roads.time = time;
    roads.onward = trace.end();
    const std::size_t coming = choices.firstAtOrAfter(time);
    const std::optional<std::size_t> deed = nextDeed(trace, trace.firstAfter(time), TaskId::None);
    const bool here =
        coming < choices.size() && (!deed || choices[coming].time <= trace.events()[*deed].time);
    const std::size_t onward = here ? coming + 1 : coming;
    if (onward < choices.size())
        roads.onward = choices[onward].time;
    if (here) {
        roads.time = choices[coming].time;
        roads.choice = coming;
        addOptions(roads, trace, choices[coming]);
    } else if (deed) {
        roads.options.push_back({trace.events()[*deed].task, 0, true, deed});
    }
    addHindered(roads, trace, snapshots.at(roads.time));
    return roads;
}

Time afterChoice(const Trace &trace, std::size_t choice)
{
    const Choice &made = trace.choices[choice];
    const TaskId went = trace.choices.chosen(made).task;
    const std::size_t after = trace.firstAtOrAfter(made.time);
    const std::optional<std::size_t> deed =
        went == TaskId::None ? std::nullopt : nextDeed(trace, after, went);
    return deed ? trace.events()[*deed].time : std::min(made.time + Time(1), trace.end());
}

} // namespace trama::insight
