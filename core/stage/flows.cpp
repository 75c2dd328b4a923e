// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/parts.h"

#include <algorithm>

// Queues and pipes: what is in them, who put and who got, who waits.

namespace trama::stage
{

namespace
{
void list(const Moment &moment, ObjectId id, std::span<const std::uint32_t> items,
          std::vector<std::string> &into, std::size_t &more)
{
    const std::size_t listed = std::min(items.size(), mostCells);
    for (std::size_t i = 0; i < listed; ++i)
        into.push_back(textOf(moment, id, items[i]));
    more += items.size() - listed;
}

/// Who put or got last, with what it was; unless they stand at it as waiters.
void seatLast(const Moment &moment, ObjectId id, const ObjectState &object, Verb verb, Card &card)
{
    const Event *event = lastOf(moment, id, verb);
    if (!event || event->task == TaskId::None
        || std::ranges::find(object.waiters, event->task) != object.waiters.end())
        return;
    const bool gives = verb == Verb::Put || verb == Verb::Send;
    card.tokens.push_back(
        {.task = event->task,
         .seat = gives ? Seat::Giver : Seat::Taker,
         .note = gives ? Note::Put : Note::Got,
         .text = textOf(moment, id, static_cast<std::uint32_t>(event->argument))});
}

void seatWaiters(const Moment &moment, const ObjectState &object, Card &card)
{
    for (const TaskId task : object.waiters) {
        const Verb by = moment.state.task(task).waitsBy;
        const bool gives = by == Verb::PutWait || by == Verb::SendWait || by == Verb::FlushWait;
        card.tokens.push_back(
            {.task = task, .seat = Seat::Queue, .place = gives ? 0u : 1u, .text = {}});
    }
}

/// Their size is known only where every one of them was measured.
void sayBytes(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    std::int64_t bytes = 0;
    for (const std::uint32_t item : object.sent.things()) {
        if (item >= moment.trace().itemCount(id) || moment.trace().item(id, item).number == 0)
            return;
        bytes += moment.trace().item(id, item).number;
    }
    if (bytes > 0)
        card.sideRemarks.push_back({.saying = Saying::Bytes, .number = bytes});
}

void showPipe(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    list(moment, id, object.sent.things(), card.sent, card.more);
    seatLast(moment, id, object, Verb::Send, card);
    seatLast(moment, id, object, Verb::Receive, card);
    const auto sent = static_cast<std::int64_t>(object.sent.size());
    card.remarks.push_back(
        {.saying = sent > 0 ? Saying::UnderWay : Saying::NothingUnderWay, .number = sent});
    sayBytes(moment, id, object, card);
}

/// When what comes out next was put; only where it is found among the last events.
void sayOldest(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    if (object.items.empty() || card.kind == ObjectKind::LifoQueue
        || card.kind == ObjectKind::PriorityQueue)
        return;
    const History::Positions events = moment.eventsOf(id);
    const std::size_t first = events.size() > lookBack ? events.size() - lookBack : 0;
    for (std::size_t i = events.size(); i-- > first;) {
        const Event &event = moment.trace().events()[events[i]];
        if (event.verb == Verb::Put && event.argument == object.items[0]) {
            card.remarks.push_back({.saying = Saying::Oldest, .time = moment.time - event.time});
            return;
        }
    }
}

void showQueue(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    card.size = std::max<std::int64_t>(0, moment.trace().object(id).size);
    list(moment, id, object.items.things(), card.cells, card.more);
    list(moment, id, object.sent.things(), card.sent, card.more);
    seatLast(moment, id, object, Verb::Put, card);
    seatLast(moment, id, object, Verb::Get, card);
    const auto depth = static_cast<std::int64_t>(object.items.size() + object.sent.size());
    card.remarks.push_back({.saying = Saying::Depth, .number = depth, .outOf = card.size});
    sayOldest(moment, id, object, card);
    if (moment.trace().object(id).shared) {
        card.sideRemarks.push_back(
            {.saying = Saying::Buffered, .number = static_cast<std::int64_t>(object.items.size())});
        card.sideRemarks.push_back(
            {.saying = Saying::UnderWay, .number = static_cast<std::int64_t>(object.sent.size())});
        sayBytes(moment, id, object, card);
    }
    const bool counts = lastOf(moment, id, Verb::TaskDone) || lastOf(moment, id, Verb::DrainWait);
    if (counts)
        card.sideRemarks.push_back(
            {.saying = Saying::Unfinished, .number = std::max<std::int64_t>(0, object.value)});
}
} // namespace

void showFlow(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    if (card.kind == ObjectKind::Pipe)
        showPipe(moment, id, object, card);
    else
        showQueue(moment, id, object, card);
    seatWaiters(moment, object, card);
    sayWaiting(moment, object, card);
    if (object.closed)
        card.sideRemarks.push_back({.saying = Saying::Closed});
}

} // namespace trama::stage
