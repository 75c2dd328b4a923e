// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/trace/causes.h"

#include <deque>
#include <unordered_map>

namespace trama::run
{

/// Knows which object of the trace a probe means by a number, and which item by a record: each
/// process counts for itself, fork copies, what is shared is told by its key. Turns records about
/// objects into events.
class ObjectBook
{
public:
    ObjectBook(Trace &trace, Causes &causes) : m_trace(trace), m_causes(causes) {}

    /// A process with numbers of its own is there.
    void connect(ProbeId probe, std::int32_t pid, std::int32_t parentPid);

    /// Whether the record is about an object.
    static bool isAbout(wire::Kind kind);

    /// Appends what the record says; the event brings its time, task and site.
    void take(ProbeId probe, const wire::Record &record, Event event);

private:
    /// What a number stands for.
    struct Handle
    {
        ObjectId object = ObjectId::None;
        std::uint8_t end = 0; ///< of a Pipe
    };

    struct Process
    {
        std::int32_t pid = 0;
        std::int32_t parentPid = 0;
        std::unordered_map<std::uint32_t, Handle> handles;
    };

    using ItemNumber = std::uint32_t;

    /// The items that are under way through an object.
    struct Traffic
    {
        std::unordered_multimap<std::int64_t, ItemNumber> byToken;    ///< in a queue of one process
        std::unordered_map<ProbeId, std::deque<ItemNumber>> buffered; ///< put and not yet sent
        std::deque<ItemNumber> inPipe[2];                             ///< by the end they went in
        std::unordered_map<std::int64_t, ItemNumber> jobs;
    };

    Handle handleOf(ProbeId probe, std::uint32_t number, const Event &event);
    Handle inherited(const Process &process, std::uint32_t number) const;
    const Process *processOf(std::int32_t pid) const;
    void inherit(ObjectId original, ObjectId copy, Event event);
    TaskId holderAt(ObjectId object, Time time) const;
    Handle create(ProbeId probe, const wire::Record &record, Event event);
    void share(ProbeId probe, const wire::Record &record, const Event &event);
    ObjectId add(const Object &object, Event event);

    std::int64_t argumentOf(ProbeId probe, Handle handle, const wire::Record &record);
    ItemNumber put(ProbeId probe, ObjectId object, const wire::Record &record);
    ItemNumber get(ProbeId probe, ObjectId object, const wire::Record &record);
    ItemNumber send(ProbeId probe, Handle handle, const wire::Record &record);
    ItemNumber receive(Handle handle, const wire::Record &record);
    ItemNumber value(ObjectId object, const wire::Record &record);
    std::int64_t job(ObjectId object, std::int64_t number, const std::string &words = {});
    ItemNumber newItem(ObjectId object, const std::string &text, std::int64_t number);
    Payload payload(const std::string &text);
    Traffic &trafficOf(ObjectId object);
    std::uint8_t detailOf(Handle handle, const wire::Record &record, const Event &event) const;

    Trace &m_trace;
    Causes &m_causes;
    std::vector<Process> m_processes; ///< by ProbeId
    std::unordered_map<std::string, ObjectId> m_shared;
    std::unordered_map<ObjectId, Traffic> m_traffic;
};

} // namespace trama::run
