// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/eventcode.h"

#include <algorithm>

namespace trama::archive
{

namespace
{

constexpr std::size_t places = 1 << 18; ///< four for each kind that there can be

std::uint64_t hashOf(const Event &event)
{
    const std::uint64_t who = index(event.task) | std::uint64_t(index(event.object)) << 32;
    const std::uint64_t what = index(event.site) | std::uint64_t(event.verb) << 32
                               | std::uint64_t(event.detail) << 40
                               | std::uint64_t(event.late) << 48;
    std::uint64_t hash = (who ^ (what * 0x9e3779b97f4a7c15U)) * 0xbf58476d1ce4e5b9U;
    return hash ^ hash >> 29;
}

bool sameKind(const Event &a, const Event &b)
{
    return a.task == b.task && a.object == b.object && a.site == b.site && a.verb == b.verb
           && a.detail == b.detail && a.late == b.late;
}

/// An id of a table, or None, which is 0.
template <typename Id>
std::uint64_t idNumber(Id id)
{
    return id == Id::None ? 0 : index(id) + 1;
}

template <typename Id>
Id readId(ByteReader &from, std::size_t size)
{
    const std::uint64_t number = from.number();
    if (number > size)
        from.fail();
    return number == 0 || number > size ? Id::None : static_cast<Id>(number - 1);
}

constexpr std::int64_t mostCores = 1 << 12;

bool isBetween(std::int64_t value, std::int64_t least, std::size_t end)
{
    return value >= least && value < static_cast<std::int64_t>(end);
}

/// Whether there is such an item; of a job that failed, also the one with the exception's words.
bool namesItem(const Trace &trace, const Event &event)
{
    const std::size_t items = trace.itemCount(event.object);
    const std::int64_t high = event.argument >> 32;
    const bool isEnd = event.verb == Verb::JobEnd && event.detail == 1;
    return isBetween(event.argument & 0xffffffff, 0, items)
           && isBetween(high, 0, isEnd ? items + 1 : std::size_t(1) << 31);
}

/// Whether the argument names something that the trace has, where it names something.
bool hasMeaning(const Trace &trace, const Event &event)
{
    if (isOfGil(event.verb))
        return event.object != ObjectId::None;
    switch (event.verb) {
    case Verb::Start:
    case Verb::Inherit:
    case Verb::JoinWait:
    case Verb::Joined:
    case Verb::JoinGiveUp:
        return isBetween(event.argument, -1, trace.tasks().size());
    case Verb::Print:
    case Verb::PrintError:
    case Verb::Output:
    case Verb::OutputError:
    case Verb::Raise:
    case Verb::Misuse:
    case Verb::Call:
        return isBetween(event.argument, 0, trace.textCount());
    case Verb::CoreOn:
        return isBetween(event.argument, 0, mostCores);
    case Verb::WokenBy:
        return isBetween(event.argument, 0, trace.events().size());
    case Verb::Put:
    case Verb::Get:
    case Verb::Send:
    case Verb::Receive:
    case Verb::Load:
    case Verb::Store:
    case Verb::Submit:
    case Verb::JobBegin:
    case Verb::JobEnd:
    case Verb::ResultWait:
    case Verb::Result:
        return event.argument == -1 || namesItem(trace, event);
    default:
        return true;
    }
}

Event readKind(ByteReader &from, const Trace &trace)
{
    Event kind;
    kind.task = readId<TaskId>(from, trace.tasks().size());
    kind.object = readId<ObjectId>(from, trace.objects().size());
    kind.site = readId<SiteId>(from, trace.siteCount());
    kind.verb = static_cast<Verb>(from.byte());
    kind.detail = from.byte();
    kind.late = from.byte() != 0;
    if (nameOf(kind.verb).empty())
        from.fail();
    return kind;
}

} // namespace

EventEncoder::EventEncoder() : m_places(places) {}

std::uint32_t EventEncoder::kindOf(const Event &event)
{
    for (std::size_t place = hashOf(event) % places;; place = (place + 1) % places) {
        if (m_places[place] == 0) {
            m_kinds.push_back({event});
            m_places[place] = static_cast<std::uint32_t>(m_kinds.size());
        }
        if (sameKind(m_kinds[m_places[place] - 1].event, event))
            return m_places[place] - 1;
    }
}

void EventEncoder::encode(const Trace &trace, std::size_t first, std::size_t last, Time since,
                          ByteWriter &to)
{
    m_kinds.clear();
    std::ranges::fill(m_places, 0);
    std::vector<std::uint32_t> kinds;
    kinds.reserve(last - first);
    for (std::size_t i = first; i < last; ++i)
        kinds.push_back(kindOf(trace.events()[i]));

    to.number(m_kinds.size());
    for (const Kind &kind : m_kinds) {
        to.number(idNumber(kind.event.task));
        to.number(idNumber(kind.event.object));
        to.number(idNumber(kind.event.site));
        to.byte(static_cast<std::uint8_t>(kind.event.verb));
        to.byte(kind.event.detail);
        to.byte(kind.event.late ? 1 : 0);
    }
    to.number(kinds.size());
    for (std::size_t i = first; i < last; ++i) {
        const Event &event = trace.events()[i];
        Kind &kind = m_kinds[kinds[i - first]];
        to.number(kinds[i - first]);
        to.number(static_cast<std::uint64_t>((event.time - since).count()));
        to.signedNumber(difference(event.argument, kind.argument));
        kind.argument = event.argument;
        since = event.time;
    }
}

bool decodeEvents(ByteReader &from, Trace &trace)
{
    std::vector<Event> kinds(from.count());
    for (Event &kind : kinds)
        kind = readKind(from, trace);
    const std::size_t count = from.count();
    Time time = trace.events().empty() ? Time{} : trace.events().back().time;
    for (std::size_t i = 0; i < count && !from.failed(); ++i) {
        const std::uint64_t number = from.number();
        const std::uint64_t later = from.number();
        const std::int64_t change = from.signedNumber();
        constexpr auto longest = static_cast<std::uint64_t>(Time::max().count());
        if (number >= kinds.size() || later > longest - static_cast<std::uint64_t>(time.count()))
            return false;
        time += Time(static_cast<Time::rep>(later));
        Event &kind = kinds[number];
        kind.argument = sum(kind.argument, change);
        kind.time = time;
        if (from.failed() || !hasMeaning(trace, kind))
            return false;
        trace.append(kind);
    }
    return !from.failed() && from.left() == 0;
}

} // namespace trama::archive
