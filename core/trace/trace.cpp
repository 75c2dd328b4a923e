// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include <algorithm>

namespace trama
{

TaskId Trace::addTask(const Task &task)
{
    const auto id = static_cast<TaskId>(m_tasks.size());
    m_tasks.push_back(task);
    if (task.kind == TaskKind::Process)
        m_tasks.back().process = id;
    return id;
}

ObjectId Trace::addObject(const Object &object)
{
    m_objects.push_back(object);
    return static_cast<ObjectId>(m_objects.size() - 1);
}

SiteId Trace::internSite(const Site &site)
{
    const auto [it, added] = m_siteIds.try_emplace(site, static_cast<SiteId>(m_sites.size()));
    if (added)
        m_sites.push_back(site);
    return it->second;
}

std::uint32_t Trace::addItem(ObjectId object, const Item &item)
{
    if (m_items.size() <= index(object))
        m_items.resize(index(object) + 1);
    m_items[index(object)].push(item);
    return static_cast<std::uint32_t>(m_items[index(object)].size() - 1);
}

std::size_t Trace::itemCount(ObjectId object) const
{
    return index(object) < m_items.size() ? m_items[index(object)].size() : 0;
}

std::string Trace::text(Payload payload) const
{
    return payload.isInteger() ? std::to_string(payload.integer())
                               : std::string(text(payload.text()));
}

void Trace::append(Event event)
{
    if (event.time < m_end) {
        event.time = m_end;
        event.late = true;
    }
    m_late += event.late ? 1 : 0;
    m_events.push(event);
    m_end = event.time;
}

void Trace::advance(Time time)
{
    m_end = std::max(m_end, time);
}

namespace
{
template <typename Before>
std::size_t partitionPoint(const Blocks<Event> &events, Before before)
{
    std::size_t low = 0;
    std::size_t high = events.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (before(events[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
} // namespace

std::size_t Trace::firstAtOrAfter(Time time) const
{
    return partitionPoint(m_events, [time](const Event &e) { return e.time < time; });
}

std::size_t Trace::firstAfter(Time time) const
{
    return partitionPoint(m_events, [time](const Event &e) { return e.time <= time; });
}

} // namespace trama
