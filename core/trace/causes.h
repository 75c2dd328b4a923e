// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace trama
{

/// Finds, while a trace is being written, which event let a waiting task go on: release and
/// obtain, put and get, set and pass, notify and pass, the last arrival at a barrier, the end of
/// a task and its join. It looks at events alone, so it serves any kind of run.
///
/// Where several events could have done it, the pairing is the one of the object's own rule: a
/// Condition wakes in the order of arrival, an item has one put, a semaphore's tokens are taken
/// in the order in which they were given.
class Causes
{
public:
    explicit Causes(Trace &trace) : m_trace(trace) {}

    /// Appends the event; and after it, when it ended a wait and the cause is known, a WokenBy.
    void append(const Event &event);

    /// The state after all that was appended.
    const State &state() const { return m_state; }

private:
    using Position = std::size_t; ///< of an event in the trace

    /// What is remembered of an object, only ever the last that still matters.
    struct Memory
    {
        std::optional<Position> release; ///< Release, Set, Notify, Break, TaskDone, last arrival
        std::optional<Position> get;     ///< what made room last
        Line<Position> tokens;           ///< releases of a semaphore not yet taken
        std::unordered_map<TaskId, Position> notified;
        std::unordered_map<std::uint32_t, Position> items; ///< puts, sends, ends of jobs
    };

    std::optional<Position> causeOf(const Event &event, const ObjectState &before);
    void remember(const Event &event, const ObjectState &before, Position position);
    void rememberNotify(const Event &event, const ObjectState &before, Position position);
    std::optional<Position> itemOf(Memory &memory, std::uint32_t item);

    Memory &memoryOf(ObjectId object);
    std::optional<Position> endThatJoined(const Event &event) const;

    Trace &m_trace;
    State m_state;
    std::vector<std::unique_ptr<Memory>> m_memories; ///< by object
    std::unordered_map<TaskId, Position> m_ends;
    std::unordered_map<TaskId, Position> m_joinWaits; ///< by who waits
};

} // namespace trama
