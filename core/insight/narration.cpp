// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/narration.h"

namespace trama::insight
{

namespace
{
/// Whether the event's argument names another task.
bool namesTask(Verb verb)
{
    return (verb >= Verb::Start && verb <= Verb::JoinGiveUp && verb != Verb::End)
           || verb == Verb::Inherit;
}

bool concerns(const Event &event, TaskId task)
{
    return event.task == task
           || (namesTask(event.verb) && event.argument == std::int64_t(index(task)));
}
} // namespace

Narration::Narration(const Trace &trace, const Snapshots &snapshots, Subject subject)
    : m_trace(trace), m_subject(subject), m_cursor(trace, snapshots)
{
    extend();
}

bool Narration::tells(const Event &event) const
{
    const bool gilTold = m_gilKnown && m_subject.gil == GilTold::Yes;
    if (silenceOf(event) != Silence::None || (isOfGil(event.verb) && !gilTold))
        return false;
    if (m_subject.object != ObjectId::None && event.object != m_subject.object)
        return false;
    return m_subject.task == TaskId::None || concerns(event, m_subject.task);
}

bool Narration::extend()
{
    const bool known = m_trace.info.gilSource != Source::None;
    const bool stands = known == m_gilKnown || m_taken == 0;
    m_gilKnown = known;
    if (!stands) {
        m_rows = {};
        m_taken = 0;
    }
    const Blocks<Event> &events = m_trace.events();
    for (; m_taken < events.size(); ++m_taken)
        if (tells(events[m_taken]))
            m_rows.push(static_cast<std::uint32_t>(m_taken));
    return stands;
}

std::size_t Narration::firstRow(std::size_t position) const
{
    std::size_t low = 0;
    std::size_t high = m_rows.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_rows[middle] < position)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::size_t Narration::rowsUpTo(Time time) const
{
    return firstRow(m_trace.firstAfter(time));
}

Sentence Narration::sentence(std::size_t row) const
{
    const std::size_t event = position(row);
    return narrate(m_trace, event, m_cursor.before(event));
}

} // namespace trama::insight
