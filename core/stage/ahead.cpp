// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/ahead.h"

#include <algorithm>

namespace trama::stage
{

namespace
{
/// How far the way to the next event has been gone; it begins at the event before it at the
/// earliest.
double progressOf(const Trace &trace, std::size_t events, Time time, Time travel)
{
    const Time arrival = trace.events()[events].time;
    const Time last = events > 0 ? trace.events()[events - 1].time : Time{};
    const Time way = std::min(travel, arrival - last);
    if (way <= Time{} || time <= arrival - way)
        return 0;
    return double((time - (arrival - way)).count()) / double(way.count());
}

/// Whether something is done with the object between two positions in the trace.
bool isUsed(const History &history, ObjectId object, std::size_t from, std::size_t to)
{
    const History::Positions all = history.events(object);
    const auto next = std::ranges::lower_bound(all, from);
    return next != all.end() && *next < to;
}
} // namespace

std::vector<Approach> approaches(const History &history,
                                 const std::vector<insight::Problem> &problems, State &&state,
                                 std::size_t events, Time time, Time travel,
                                 const std::vector<CardKey> &cards)
{
    std::vector<Approach> found(cards.size());
    const Trace &trace = history.trace();
    if (events >= trace.events().size())
        return found;
    const double progress = progressOf(trace, events, time, travel);
    const std::size_t until = trace.firstAfter(trace.events()[events].time);
    if (progress <= 0 || until - events > mostEvents)
        return found;
    for (std::size_t i = events; i < until; ++i)
        state.apply(trace.events()[i]);
    const Moment then{history, problems, state, until, time};
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (isUsed(history, cards[i].object(), events, until))
            found[i] = {cardOf(then, cards[i]), progress};
    return found;
}

} // namespace trama::stage
