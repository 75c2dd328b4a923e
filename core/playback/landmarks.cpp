// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/landmarks.h"

namespace trama::playback
{

namespace
{

bool isMeeting(const Event &event)
{
    switch (event.verb) {
    case Verb::Start:
    case Verb::Begin:
    case Verb::End:
    case Verb::JoinWait:
    case Verb::Joined:
    case Verb::JoinGiveUp:
        return true;
    case Verb::Create:
    case Verb::Load:
    case Verb::Store:
    case Verb::WokenBy:
        return false;
    default:
        return event.object != ObjectId::None && !isOfGil(event.verb);
    }
}

bool isSurprise(const Event &event)
{
    switch (event.verb) {
    case Verb::Raise:
    case Verb::Misuse:
    case Verb::GiveUp:
    case Verb::JoinGiveUp:
    case Verb::Break:
        return true;
    default:
        return beginsWait(event.verb);
    }
}

/// It looks back to where the task was before, which is rarely far.
bool beginsLine(const Trace &trace, std::size_t position)
{
    const Event &event = trace.events()[position];
    if (event.site == SiteId::None || event.task == TaskId::None)
        return false;
    for (std::size_t i = position; i-- > 0;)
        if (const Event &before = trace.events()[i];
            before.task == event.task && before.site != SiteId::None)
            return before.site != event.site;
    return true;
}

} // namespace

bool isA(Landmark landmark, const Trace &trace, std::size_t position)
{
    switch (landmark) {
    case Landmark::Meeting:
        return isMeeting(trace.events()[position]);
    case Landmark::Surprise:
        return isSurprise(trace.events()[position]);
    case Landmark::Line:
        return beginsLine(trace, position);
    case Landmark::Step:
        return !isGilRoutine(trace.events()[position]);
    }
    return false;
}

std::optional<Time> next(const Trace &trace, Landmark landmark, Time time)
{
    for (std::size_t i = trace.firstAfter(time); i < trace.events().size(); ++i)
        if (isA(landmark, trace, i))
            return trace.events()[i].time;
    return {};
}

std::optional<Time> previous(const Trace &trace, Landmark landmark, Time time)
{
    for (std::size_t i = trace.firstAtOrAfter(time); i-- > 0;)
        if (isA(landmark, trace, i))
            return trace.events()[i].time;
    return {};
}

} // namespace trama::playback
