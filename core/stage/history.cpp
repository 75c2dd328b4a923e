// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/history.h"

#include <algorithm>

namespace trama::stage
{

namespace
{
/// Grows by a quarter: most of what a run's indexes take lies in a few long lists.
void append(std::vector<std::uint32_t> &positions, std::uint32_t position)
{
    if (positions.size() == positions.capacity() && positions.size() >= 1024)
        positions.reserve(positions.size() + positions.size() / 4);
    positions.push_back(position);
}

/// Whether it tells of the object itself; not of its making, nor of why somebody goes on.
bool isUse(Verb verb)
{
    return verb != Verb::Create && verb != Verb::Inherit && verb != Verb::WokenBy;
}
} // namespace

void History::extend()
{
    const Blocks<Event> &events = m_trace.events();
    for (; m_taken < events.size(); ++m_taken)
        take(events[m_taken], static_cast<std::uint32_t>(m_taken));
}

void History::take(const Event &event, std::uint32_t position)
{
    if (event.verb == Verb::Start) {
        const auto child = static_cast<TaskId>(event.argument);
        if (index(child) < m_trace.tasks().size() && m_trace.task(child).kind == TaskKind::Process)
            m_started.push_back(child);
    }
    if (index(event.object) >= m_trace.objects().size() || event.verb == Verb::WokenBy)
        return;
    if (event.verb == Verb::Create)
        takeMaking(event);
    Uses &uses = usesOf(event.object);
    append(uses.events, position);
    takeWait(event, uses);
    if (!isUse(event.verb))
        return;
    if (uses.user == TaskId::None) {
        uses.user = event.task;
        m_inUse.push_back(event.object);
    }
    uses.shared = uses.shared || uses.user != event.task;
    uses.stores += event.verb == Verb::Store ? 1 : 0;
}

void History::takeMaking(const Event &event)
{
    const Object &object = m_trace.object(event.object);
    if (object.created == SiteId::None || index(object.process) >= m_trace.tasks().size())
        return;
    if (object.created != event.site) {
        m_births.try_emplace(object.process, Birth::Copied);
        return;
    }
    const TaskId first = m_makers.try_emplace(object.created, object.process).first->second;
    if (first != object.process
        && m_trace.text(m_trace.site(object.created).function) == "<module>")
        m_births.try_emplace(object.process, Birth::RunsAgain);
}

Birth History::birthOf(TaskId process) const
{
    const auto it = m_births.find(process);
    return it == m_births.end() ? Birth::Unknown : it->second;
}

void History::takeWait(const Event &event, Uses &uses)
{
    const bool known = event.task != TaskId::None;
    if (known && index(event.task) >= m_waiting.size())
        m_waiting.resize(index(event.task) + 1, ObjectId::None);
    ObjectId none = ObjectId::None;
    ObjectId &waiting = known ? m_waiting[index(event.task)] : none;
    const bool obtains = known && (event.verb == Verb::Obtain || event.verb == Verb::GilTake);
    const bool waited = event.verb == Verb::GilTake ? event.detail == 1 : waiting == event.object;
    uses.obtained.push(obtains);
    uses.contended.push(obtains && waited);
    if (beginsWait(event.verb))
        waiting = event.object;
    else if (endsWait(event.verb))
        waiting = ObjectId::None;
}

History::Uses &History::usesOf(ObjectId object)
{
    if (index(object) >= m_uses.size())
        m_uses.resize(m_trace.objects().size());
    return m_uses[index(object)];
}

const History::Uses &History::knownUses(ObjectId object) const
{
    static const Uses none;
    return index(object) < m_uses.size() ? m_uses[index(object)] : none;
}

History::Positions History::events(ObjectId object) const
{
    return knownUses(object).events;
}

History::Positions History::eventsBefore(ObjectId object, std::size_t before) const
{
    const Positions all = events(object);
    return all.first(std::size_t(std::ranges::lower_bound(all, before) - all.begin()));
}

std::size_t History::obtained(ObjectId object, std::size_t before) const
{
    return knownUses(object).obtained.countBefore(eventsBefore(object, before).size());
}

std::size_t History::contended(ObjectId object, std::size_t before) const
{
    return knownUses(object).contended.countBefore(eventsBefore(object, before).size());
}

bool History::isMetAt(ObjectId object) const
{
    if (m_trace.object(object).kind != ObjectKind::Variable)
        return true;
    const Uses &uses = knownUses(object);
    return uses.shared && uses.stores > 1;
}

bool History::hasNamesake(ObjectId object) const
{
    const StringId name = m_trace.object(object).name;
    return name != StringId::Empty && std::ranges::any_of(m_inUse, [&](ObjectId other) {
               return other != object && m_trace.object(other).name == name && isMetAt(other);
           });
}

} // namespace trama::stage
