// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/parts.h"

#include <algorithm>

namespace trama::stage
{

void seat(Card &card, std::span<const TaskId> tasks, Seat where)
{
    for (const TaskId task : tasks)
        card.tokens.push_back({.task = task, .seat = where, .text = {}});
}

std::string textOf(const Moment &moment, ObjectId object, std::uint32_t item)
{
    const Trace &trace = moment.trace();
    if (item >= trace.itemCount(object))
        return {};
    return trace.text(trace.item(object, item).payload);
}

bool hasProblem(const Moment &moment, ObjectId object, insight::ProblemKind kind)
{
    return std::ranges::any_of(moment.problems, [&](const insight::Problem &problem) {
        return problem.kind == kind && problem.time <= moment.time
               && std::ranges::find(problem.objects, object) != problem.objects.end();
    });
}

void sayWaiting(const Moment &moment, const ObjectState &object, Card &card)
{
    const auto count = static_cast<std::int64_t>(object.waiters.size());
    if (count == 1) {
        const TaskId who = object.waiters.front();
        const Time since = moment.state.task(who).waitsSince;
        card.sideRemarks.push_back(
            {.saying = Saying::WaitingFor, .time = moment.time - since, .task = who});
    } else if (count > 1) {
        card.sideRemarks.push_back({.saying = Saying::Waiting, .number = count});
    }
}

const Event *lastOf(const Moment &moment, ObjectId object, Verb verb)
{
    const History::Positions events = moment.eventsOf(object);
    const std::size_t first = events.size() > lookBack ? events.size() - lookBack : 0;
    for (std::size_t i = events.size(); i-- > first;) {
        const Event &event = moment.trace().events()[events[i]];
        if (event.verb == verb)
            return &event;
    }
    return nullptr;
}

namespace
{
void showObject(const Moment &moment, ObjectId id, Card &card)
{
    const ObjectState &object = moment.state.object(id);
    card.kind = moment.trace().object(id).kind;
    switch (card.kind) {
    case ObjectKind::Lock:
    case ObjectKind::RLock:
    case ObjectKind::Semaphore:
    case ObjectKind::BoundedSemaphore:
        return showExclusion(moment, id, object, card);
    case ObjectKind::Condition:
    case ObjectKind::Event:
    case ObjectKind::Barrier:
        return showSignal(moment, id, object, card);
    case ObjectKind::Queue:
    case ObjectKind::LifoQueue:
    case ObjectKind::PriorityQueue:
    case ObjectKind::SimpleQueue:
    case ObjectKind::JoinableQueue:
    case ObjectKind::Pipe:
        return showFlow(moment, id, object, card);
    case ObjectKind::Value:
    case ObjectKind::Array:
    case ObjectKind::SharedMemory:
    case ObjectKind::Manager:
    case ObjectKind::Proxy:
    case ObjectKind::Variable:
        return showValue(moment, id, object, card);
    case ObjectKind::ThreadPoolExecutor:
    case ObjectKind::ProcessPoolExecutor:
    case ObjectKind::Pool:
    case ObjectKind::ThreadPool:
        return showPool(moment, id, object, card);
    case ObjectKind::Gil:
        return showGil(moment, id, card);
    }
}
} // namespace

Card cardOf(const Moment &moment, CardKey key)
{
    Card card;
    card.key = key;
    switch (key.kind) {
    case CardKind::Object:
    case CardKind::Gil:
        showObject(moment, ObjectId(key.index), card);
        break;
    case CardKind::Cores:
        showCores(moment, card);
        break;
    case CardKind::Start:
        showStart(moment, TaskId(key.index), card);
        break;
    case CardKind::Deadlock:
        if (key.index < moment.problems.size())
            showDeadlock(moment, moment.problems[key.index], card);
        break;
    }
    return card;
}

} // namespace trama::stage
