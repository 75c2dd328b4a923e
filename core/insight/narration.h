// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/narrator.h"
#include "core/trace/statecursor.h"

namespace trama::insight
{

/// Where threads compete for the GIL, it alone fills the narration.
enum class GilTold : std::uint8_t { Yes, No };

/// What is told of: everything, or only what concerns one task, or one object, or both.
struct Subject
{
    TaskId task = TaskId::None;
    ObjectId object = ObjectId::None;
    GilTold gil = GilTold::Yes;

    friend bool operator==(const Subject &, const Subject &) = default;
};

/// A trace told event by event: a row for each event that says something. It knows the rows'
/// events, 4 bytes each, and makes a sentence when asked for it. It follows a growing trace when
/// told to.
class Narration
{
public:
    /// Trace and snapshots must outlive it.
    Narration(const Trace &trace, const Snapshots &snapshots, Subject subject = {});

    /// Takes in the events appended since the last call. Returns whether the rows that were there
    /// still stand; they do not when what is known of the GIL has changed.
    bool extend();

    std::size_t size() const { return m_rows.size(); }
    const Subject &subject() const { return m_subject; }

    /// The event of a row, by its position in the trace.
    std::size_t position(std::size_t row) const { return m_rows[row]; }
    const Event &event(std::size_t row) const { return m_trace.events()[m_rows[row]]; }
    /// The first row of an event at this position in the trace or after it; `size()` when there is
    /// none.
    std::size_t firstRow(std::size_t position) const;
    /// How many rows tell of what happened up to and including a time.
    std::size_t rowsUpTo(Time time) const;

    /// In O(log n + size of the state); of rows one after another, less.
    Sentence sentence(std::size_t row) const;

private:
    bool tells(const Event &event) const;

    const Trace &m_trace;
    Subject m_subject;
    Blocks<std::uint32_t> m_rows; ///< positions of events
    std::size_t m_taken = 0;
    bool m_gilKnown = false;
    mutable StateCursor m_cursor;
};

} // namespace trama::insight
