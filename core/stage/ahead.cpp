// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/ahead.h"

#include <algorithm>
#include <optional>

namespace trama::stage
{

namespace
{
struct Coming
{
    std::size_t card = 0;
    std::size_t position = 0; ///< of the last event at the time of the object's next one
    double progress = 0;
};

/// How far the way to the event at `next` has been gone; it begins at the event before it at the
/// earliest.
double progressOf(const Trace &trace, Time time, Time travel, Time last, std::size_t next)
{
    const Time arrival = trace.events()[next].time;
    const Time way = std::min(travel, arrival - last);
    if (way <= Time{} || time <= arrival - way)
        return 0;
    return double((time - (arrival - way)).count()) / double(way.count());
}

std::optional<Coming> comingOf(const History &history, CardKey key, std::size_t card,
                               std::size_t events, Time time, Time travel)
{
    const History::Positions all = history.events(key.object());
    const History::Positions past = history.eventsBefore(key.object(), events);
    if (key.object() == ObjectId::None || past.empty() || past.size() == all.size())
        return std::nullopt;
    const std::size_t next = all[past.size()];
    const Time last = history.trace().events()[past.back()].time;
    const double progress = progressOf(history.trace(), time, travel, last, next);
    if (progress <= 0)
        return std::nullopt;
    return Coming{card, history.trace().firstAfter(history.trace().events()[next].time), progress};
}
} // namespace

std::vector<Approach> approaches(const History &history,
                                 const std::vector<insight::Problem> &problems, State &&state,
                                 std::size_t events, Time time, Time travel,
                                 const std::vector<CardKey> &cards)
{
    std::vector<Approach> found(cards.size());
    std::vector<Coming> coming;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (const auto next = comingOf(history, cards[i], i, events, time, travel))
            if (next->position <= events + mostEvents)
                coming.push_back(*next);
    std::ranges::sort(coming, {}, &Coming::position);
    for (const Coming &each : coming) {
        for (; events < each.position; ++events)
            state.apply(history.trace().events()[events]);
        const Moment then{history, problems, state, events, time};
        found[each.card] = {cardOf(then, cards[each.card]), each.progress};
    }
    return found;
}

} // namespace trama::stage
