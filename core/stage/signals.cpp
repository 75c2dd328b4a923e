// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/parts.h"

// Condition, Event, Barrier: who awaits a signal, and who was told to go on.

namespace trama::stage
{

namespace
{
void showEvent(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    card.raised = object.set;
    seat(card, object.parked, Seat::Room);
    if (!object.set) {
        card.remarks.push_back(
            {.saying = Saying::NotSet, .number = static_cast<std::int64_t>(object.parked.size())});
        return;
    }
    Remark set{.saying = Saying::IsSet};
    if (const Event *by = lastOf(moment, id, Verb::Set)) {
        set.task = by->task;
        set.time = by->time;
    }
    card.remarks.push_back(set);
}

void showBarrier(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    card.count = object.arrived;
    card.size = object.created ? object.size : moment.trace().object(id).size;
    card.wrong = object.broken;
    seat(card, std::span(object.parked).subspan(object.woken), Seat::Room);
    seat(card, std::span(object.parked).first(object.woken), Seat::Queue);
    if (object.broken)
        card.remarks.push_back({.saying = Saying::Broken});
    else
        card.remarks.push_back(
            {.saying = Saying::Arrived, .number = object.arrived, .outOf = card.size});
    card.sideRemarks.push_back({.saying = Saying::Round, .number = object.value + 1});
}

void showCondition(const Moment &moment, const ObjectState &object, Card &card)
{
    const auto parked = static_cast<std::int64_t>(object.parked.size());
    seat(card, object.holders, Seat::Inside);
    seat(card, std::span(object.parked).subspan(object.woken), Seat::Room);
    seat(card, std::span(object.parked).first(object.woken), Seat::Queue);
    seat(card, object.waiters, Seat::Queue);
    card.remarks.push_back({.saying = Saying::InRoom, .number = parked - object.woken});
    if (object.woken > 0)
        card.sideRemarks.push_back({.saying = Saying::MustWinLock, .number = object.woken});
    else if (!object.holders.empty())
        card.sideRemarks.push_back({.saying = Saying::Held, .time = moment.time - object.since});
}
} // namespace

void showSignal(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    if (card.kind == ObjectKind::Event)
        showEvent(moment, id, object, card);
    else if (card.kind == ObjectKind::Barrier)
        showBarrier(moment, id, object, card);
    else
        showCondition(moment, object, card);
}

} // namespace trama::stage
