// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/cardlist.h"

#include <algorithm>

namespace trama::stage
{

namespace
{
constexpr std::size_t mostStarts = 4;

/// Used between two positions in the trace, or left behind with somebody in it or at it.
bool isUsedIn(const History &history, ObjectId object, std::size_t first, std::size_t last)
{
    const History::Positions events = history.events(object);
    const auto from = std::ranges::lower_bound(events, first);
    if (from != events.end() && *from < last)
        return true;
    if (from == events.begin())
        return false;
    const Verb before = history.trace().events()[*(from - 1)].verb;
    return before == Verb::Obtain || beginsWait(before);
}

bool hasCard(const History &history, ObjectId object)
{
    return history.trace().object(object).kind != ObjectKind::Gil && history.isMetAt(object);
}

void addGils(const Trace &trace, CardList &list)
{
    if (trace.info.gilSource == Source::None)
        return;
    for (std::size_t i = 0; i < trace.objects().size(); ++i)
        if (trace.objects()[i].kind == ObjectKind::Gil)
            list.cards.push_back(CardKey::gil(ObjectId(i)));
}
} // namespace

CardList cardsOf(const History &history, const Stretch &stretch, Others others)
{
    const Trace &trace = history.trace();
    const std::size_t first = trace.firstAtOrAfter(stretch.begin);
    const std::size_t last = trace.firstAfter(stretch.end);
    const auto candidates = static_cast<std::size_t>(
        std::ranges::count_if(history.inUse(), [&](ObjectId id) { return hasCard(history, id); }));
    CardList list;
    for (const ObjectId object : history.inUse()) {
        if (others == Others::Folded && !hasCard(history, object)) {
            list.others += trace.object(object).kind == ObjectKind::Gil ? 0 : 1;
            continue;
        }
        if (trace.object(object).kind == ObjectKind::Gil)
            continue;
        const bool fits =
            others == Others::Open || candidates <= fewObjects
            || (list.cards.size() < mostObjects && isUsedIn(history, object, first, last));
        if (fits)
            list.cards.push_back(CardKey::object(object));
        else
            ++list.others;
    }
    addGils(trace, list);
    if (trace.info.coreSource != Source::None && trace.info.coreCount > 0)
        list.cards.push_back(CardKey::cores());
    const std::vector<TaskId> &started = history.startedProcesses();
    const std::size_t starts =
        others == Others::Open ? started.size() : std::min(started.size(), mostStarts);
    for (std::size_t i = 0; i < starts; ++i)
        list.cards.push_back(CardKey::start(started[i]));
    list.others += started.size() - starts;
    return list;
}

} // namespace trama::stage
