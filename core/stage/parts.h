// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stage/card.h"

#include <span>

// What the cards of the several kinds are put together from; of use to this folder alone.

namespace trama::stage
{

/// How many of an object's last events are looked at for who used it last.
inline constexpr std::size_t lookBack = 64;

void seat(Card &card, std::span<const TaskId> tasks, Seat where);
/// What an item is, in short.
std::string textOf(const Moment &moment, ObjectId object, std::uint32_t item);
/// Whether a problem of this kind was told of the object up to now.
bool hasProblem(const Moment &moment, ObjectId object, insight::ProblemKind kind);
/// How long who waits is waiting: one by itself, several by their number.
void sayWaiting(const Moment &moment, const ObjectState &object, Card &card);
/// The last event of a verb, among the last ones of the object; null when there is none.
const Event *lastOf(const Moment &moment, ObjectId object, Verb verb);

void showExclusion(const Moment &moment, ObjectId id, const ObjectState &object, Card &card);
void showSignal(const Moment &moment, ObjectId id, const ObjectState &object, Card &card);
void showFlow(const Moment &moment, ObjectId id, const ObjectState &object, Card &card);
void showValue(const Moment &moment, ObjectId id, const ObjectState &object, Card &card);
void showPool(const Moment &moment, ObjectId id, const ObjectState &object, Card &card);
void showGil(const Moment &moment, ObjectId id, Card &card);
void showCores(const Moment &moment, Card &card);
void showStart(const Moment &moment, TaskId child, Card &card);
void showDeadlock(const Moment &moment, const insight::Problem &problem, Card &card);

} // namespace trama::stage
