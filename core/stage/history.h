// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stage/rankedbits.h"
#include "core/trace/trace.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace trama::stage
{

/// What a process was seen to begin with.
enum class Birth : std::uint8_t {
    Unknown,
    Copied,    ///< it has copies of the objects of the process that it comes from: a fork
    RunsAgain, ///< it makes anew, running the file, what the other had made: a spawn
};

/// Which events concern which object, so that what was done with it up to a time is counted and
/// found without walking through the trace. It follows a growing trace when told to, costs about
/// five bytes an event, and judges nothing.
class History
{
public:
    using Positions = std::span<const std::uint32_t>; ///< of events in the trace, in order

    explicit History(const Trace &trace) : m_trace(trace) {}

    /// Takes in what was added to the trace since the last call.
    void extend();

    const Trace &trace() const { return m_trace; }

    /// All that was done with an object, its making included.
    Positions events(ObjectId object) const;
    /// Of these, those among the first `before` events of the trace.
    Positions eventsBefore(ObjectId object, std::size_t before) const;
    /// How often it was obtained among the first `before` events, and how often after a wait.
    std::size_t obtained(ObjectId object, std::size_t before) const;
    std::size_t contended(ObjectId object, std::size_t before) const;

    /// The objects with which something was done besides making them, in the order in which that
    /// began. Those that come into use later stand behind.
    const std::vector<ObjectId> &inUse() const { return m_inUse; }
    /// Whether several tasks meet at it: of a variable, that two use it and that it is changed
    /// after its first value; of all else, always.
    bool isMetAt(ObjectId object) const;
    /// Whether another object that is in use has the same name.
    bool hasNamesake(ObjectId object) const;
    /// The processes that were started by others, in the order of their starts.
    const std::vector<TaskId> &startedProcesses() const { return m_started; }
    Birth birthOf(TaskId process) const;

private:
    struct Uses
    {
        std::vector<std::uint32_t> events;
        RankedBits obtained;        ///< of each event
        RankedBits contended;       ///< the same
        TaskId user = TaskId::None; ///< the first
        bool shared = false;        ///< others used it too
        std::uint32_t stores = 0;
    };

    void take(const Event &event, std::uint32_t position);
    void takeMaking(const Event &event);
    void takeWait(const Event &event, Uses &uses);
    Uses &usesOf(ObjectId object);
    const Uses &knownUses(ObjectId object) const;

    const Trace &m_trace;
    std::size_t m_taken = 0;
    std::vector<Uses> m_uses;        ///< by object
    std::vector<ObjectId> m_waiting; ///< by task: what it began to wait for
    std::vector<ObjectId> m_inUse;
    std::vector<TaskId> m_started;
    std::unordered_map<SiteId, TaskId> m_makers; ///< by line: the process that made the first there
    std::unordered_map<TaskId, Birth> m_births;
};

} // namespace trama::stage
