// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/parts.h"

#include <algorithm>

// What the program runs on: cores, the GIL, processes, workers.

namespace trama::stage
{

void showPool(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    seat(card, object.holders, Seat::Inside);
    seat(card, object.waiters, Seat::Queue);
    card.size = std::max<std::int64_t>(0, moment.trace().object(id).size);
    const std::span<const std::uint32_t> jobs = object.items.things();
    for (std::size_t i = 0; i < std::min(jobs.size(), mostCells); ++i)
        card.cells.push_back(textOf(moment, id, jobs[i]));
    card.more = jobs.size() - card.cells.size();
    if (jobs.empty() && object.holders.empty())
        card.remarks.push_back({.saying = Saying::NoJobs});
    else
        card.remarks.push_back({.saying = Saying::Jobs,
                                .number = static_cast<std::int64_t>(jobs.size()),
                                .outOf = static_cast<std::int64_t>(object.holders.size())});
    sayWaiting(moment, object, card);
    if (object.closed)
        card.sideRemarks.push_back({.saying = Saying::Closed});
}

void showGil(const Moment &moment, ObjectId id, Card &card)
{
    card.kind = ObjectKind::Gil;
    const ObjectState &gil = moment.state.object(id);
    seat(card, gil.holders, Seat::Inside);
    seat(card, gil.waiters, Seat::Queue);
    const TaskId process = moment.trace().object(id).process;
    for (std::size_t i = 0; i < moment.trace().tasks().size(); ++i) {
        const TaskState &task = moment.state.task(TaskId(i));
        const bool asks = task.waitsForGil == id || gil.isHeldBy(TaskId(i));
        if (task.begun && !task.ended && !asks && moment.trace().task(TaskId(i)).process == process)
            card.tokens.push_back({.task = TaskId(i), .seat = Seat::Aside, .text = {}});
    }
    if (gil.holders.empty())
        card.remarks.push_back({.saying = Saying::GilFree});
    else
        card.remarks.push_back({.saying = Saying::GilHeld, .time = moment.time - gil.since});
    if (!gil.waiters.empty())
        card.sideRemarks.push_back(
            {.saying = Saying::Waiting, .number = static_cast<std::int64_t>(gil.waiters.size())});
}

namespace
{
/// With the line and the function it was seen in last.
Token onCore(const Moment &moment, TaskId task, std::uint32_t core)
{
    Token token{.task = task, .seat = Seat::Inside, .place = core, .text = {}};
    if (const SiteId id = moment.state.task(task).site; id != SiteId::None) {
        const Site &site = moment.trace().site(id);
        token.line = site.line;
        token.text = moment.trace().text(site.function);
    }
    return token;
}
} // namespace

void showCores(const Moment &moment, Card &card)
{
    card.count = std::max<std::int64_t>(moment.trace().info.coreCount,
                                        static_cast<std::int64_t>(moment.state.coreCount()));
    for (std::int64_t i = 0; i < card.count; ++i) {
        const TaskId task = moment.state.core(CoreId(i)).task;
        if (task != TaskId::None)
            card.tokens.push_back(onCore(moment, task, static_cast<std::uint32_t>(i)));
    }
    card.remarks.push_back({.saying = Saying::CoresBusy,
                            .number = static_cast<std::int64_t>(card.tokens.size()),
                            .outOf = card.count});
}

void showStart(const Moment &moment, TaskId child, Card &card)
{
    const Task &started = moment.trace().task(child);
    card.tokens.push_back({.task = started.parent, .seat = Seat::Giver, .text = {}});
    card.tokens.push_back({.task = child, .seat = Seat::Taker, .text = {}});
    card.raised = moment.state.task(child).begun;
    const Birth birth = moment.history.birthOf(child);
    if (birth == Birth::Copied)
        card.remarks.push_back({.saying = Saying::Copied});
    else if (birth == Birth::RunsAgain)
        card.remarks.push_back({.saying = Saying::RunsAgain});
    card.sideRemarks.push_back({.saying = Saying::OwnMemory});
}

} // namespace trama::stage
