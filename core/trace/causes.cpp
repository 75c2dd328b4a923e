// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/causes.h"

namespace trama
{

Causes::Memory &Causes::memoryOf(ObjectId object)
{
    if (index(object) >= m_memories.size())
        m_memories.resize(index(object) + 1);
    std::unique_ptr<Memory> &memory = m_memories[index(object)];
    if (!memory)
        memory = std::make_unique<Memory>();
    return *memory;
}

void Causes::append(const Event &event)
{
    const Position position = m_trace.events().size();
    std::optional<Position> cause;
    if (event.object != ObjectId::None) {
        const ObjectState &before = m_state.object(event.object);
        const std::optional<Position> found = causeOf(event, before);
        if (m_state.task(event.task).waitsFor == event.object)
            cause = found;
        remember(event, before, position);
    } else if (event.verb == Verb::End) {
        m_ends[event.task] = position;
    } else if (event.verb == Verb::JoinWait) {
        m_joinWaits[event.task] = position;
    } else if (event.verb == Verb::Joined) {
        cause = endThatJoined(event);
    }
    m_trace.append(event);
    m_state.apply(m_trace.events().back());
    if (cause && m_trace.events()[*cause].task != event.task)
        m_trace.append({.time = event.time,
                        .argument = static_cast<std::int64_t>(*cause),
                        .task = event.task,
                        .object = event.object,
                        .site = event.site,
                        .verb = Verb::WokenBy});
}

/// A task that had ended before the wait began is no reason to go on: there was no wait.
std::optional<Causes::Position> Causes::endThatJoined(const Event &event) const
{
    if (event.argument < 0)
        return {};
    const auto end = m_ends.find(static_cast<TaskId>(event.argument));
    const auto wait = m_joinWaits.find(event.task);
    if (end == m_ends.end() || wait == m_joinWaits.end() || end->second < wait->second)
        return {};
    return end->second;
}

std::optional<Causes::Position> Causes::itemOf(Memory &memory, std::uint32_t item)
{
    const auto it = memory.items.find(item);
    if (it == memory.items.end())
        return {};
    const Position position = it->second;
    memory.items.erase(it);
    return position;
}

std::optional<Causes::Position> Causes::causeOf(const Event &event, const ObjectState &before)
{
    if (!endsWait(event.verb))
        return {};
    Memory &memory = memoryOf(event.object);
    switch (event.verb) {
    case Verb::Obtain: {
        if (!isSemaphore(before.kind))
            return memory.release;
        // The tokens that were there from the start are taken first, and given by nobody.
        if (memory.tokens.empty() || before.value > static_cast<std::int64_t>(memory.tokens.size()))
            return {};
        const Position token = memory.tokens[0];
        memory.tokens.takeAt(0);
        return token;
    }
    case Verb::Put:
        return memory.get;
    case Verb::Get:
    case Verb::Receive:
        return itemOf(memory, static_cast<std::uint32_t>(event.argument));
    case Verb::Result: {
        const auto it = memory.items.find(static_cast<std::uint32_t>(event.argument));
        return it == memory.items.end() ? memory.release : std::optional(it->second);
    }
    case Verb::Pass:
        if (const auto it = memory.notified.find(event.task); it != memory.notified.end()) {
            const Position position = it->second;
            memory.notified.erase(it);
            return position;
        }
        return memory.release;
    case Verb::GiveUp:
        // Time passed, unless what it waited for was taken away.
        return before.broken || before.closed ? memory.release : std::nullopt;
    case Verb::Drained:
    case Verb::Flushed:
        return memory.release;
    default:
        return {};
    }
}

void Causes::rememberNotify(const Event &event, const ObjectState &before, Position position)
{
    Memory &memory = memoryOf(event.object);
    std::int64_t left = event.argument;
    for (const TaskId task : before.parked) {
        if (left == 0)
            return;
        if (memory.notified.try_emplace(task, position).second)
            --left;
    }
}

void Causes::remember(const Event &event, const ObjectState &before, Position position)
{
    Memory &memory = memoryOf(event.object);
    switch (event.verb) {
    case Verb::Release:
        memory.release = position;
        if (isSemaphore(before.kind))
            memory.tokens.push(position);
        break;
    case Verb::Notify:
        rememberNotify(event, before, position);
        break;
    case Verb::Await:
        memory.notified.erase(event.task);
        if (before.kind == ObjectKind::Barrier && before.arrived + 1 >= before.size)
            memory.release = position;
        break;
    case Verb::Set:
    case Verb::Break:
    case Verb::Reset:
    case Verb::Close:
    case Verb::TaskDone:
        memory.release = position;
        break;
    case Verb::Get:
        memory.get = position;
        break;
    case Verb::Put:
    case Verb::Send:
        memory.items[static_cast<std::uint32_t>(event.argument)] = position;
        if (event.verb == Verb::Send)
            memory.release = position;
        break;
    case Verb::JobEnd:
        memory.release = position;
        memory.items[static_cast<std::uint32_t>(event.argument)] = position;
        break;
    default:
        break;
    }
}

} // namespace trama
