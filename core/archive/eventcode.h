// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bytes.h"
#include "core/trace/trace.h"

#include <vector>

namespace trama::archive
{

/// Writes events in few bytes. Most of them are like one before: the same task does the same with
/// the same object at the same line. So each kind of event is written once in a chunk, and an
/// event is the number of its kind, how long after the last one it was, and by how much its
/// argument differs from that of the last one of its kind.
class EventEncoder
{
public:
    /// At most so many in a chunk.
    static constexpr std::size_t most = 1 << 16;

    EventEncoder();

    /// The events [first, last) of a trace, `since` being the time of the one before the first.
    void encode(const Trace &trace, std::size_t first, std::size_t last, Time since,
                ByteWriter &to);

private:
    struct Kind
    {
        Event event;               ///< its time says nothing
        std::int64_t argument = 0; ///< of the last one
    };

    std::uint32_t kindOf(const Event &event);

    std::vector<Kind> m_kinds;
    std::vector<std::uint32_t> m_places; ///< a hash table: numbers of kinds, plus one
};

/// Reads what an EventEncoder wrote and appends it to the trace. False, with the trace as far as it
/// could be read, where something there has no meaning: a task, an object, a line or a text that
/// the trace does not have, a verb that there is not.
bool decodeEvents(ByteReader &from, Trace &trace);

} // namespace trama::archive
