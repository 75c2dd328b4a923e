// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/parts.h"

#include <algorithm>

// Lock, RLock, Semaphore, BoundedSemaphore: who is in, who waits outside.

namespace trama::stage
{

namespace
{
void sayTaken(const Moment &moment, ObjectId id, Card &card)
{
    card.remarks.push_back(
        {.saying = Saying::Taken,
         .number = static_cast<std::int64_t>(moment.history.obtained(id, moment.events)),
         .outOf = static_cast<std::int64_t>(moment.history.contended(id, moment.events))});
}

void showLock(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    card.count = object.holders.empty() ? 0 : 1;
    if (card.kind == ObjectKind::RLock)
        card.count = object.value;
    if (hasProblem(moment, id, insight::ProblemKind::ReleaseNotHeld)) {
        card.wrong = true;
        card.remarks.push_back({.saying = Saying::ReleasedUnheld});
    } else if (card.kind == ObjectKind::RLock && object.value > 1) {
        card.remarks.push_back(
            {.saying = Saying::Entered, .number = object.value, .task = object.holder()});
    } else {
        sayTaken(moment, id, card);
    }
    if (object.holders.empty())
        card.sideRemarks.push_back({.saying = Saying::Free});
    else
        card.sideRemarks.push_back({.saying = Saying::Held, .time = moment.time - object.since});
}

void showSemaphore(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    card.count = std::max<std::int64_t>(0, object.value);
    card.size = object.size;
    if (hasProblem(moment, id, insight::ProblemKind::OverRelease)) {
        card.wrong = true;
        card.remarks.push_back({.saying = Saying::OverReleased});
    } else {
        card.remarks.push_back(
            {.saying = Saying::PermitsFree, .number = card.count, .outOf = object.size});
    }
}
} // namespace

void showExclusion(const Moment &moment, ObjectId id, const ObjectState &object, Card &card)
{
    seat(card, object.holders, Seat::Inside);
    seat(card, object.waiters, Seat::Queue);
    if (isSemaphore(card.kind))
        showSemaphore(moment, id, object, card);
    else
        showLock(moment, id, object, card);
    sayWaiting(moment, object, card);
}

} // namespace trama::stage
