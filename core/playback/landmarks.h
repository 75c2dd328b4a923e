// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <optional>

namespace trama::playback
{

/// What one can move to in a run, past what lies between.
enum class Landmark : std::uint8_t {
    Meeting,  ///< tasks meet: at an object, at a start, at an end. Not at a variable
    Surprise, ///< something that calls for a look: somebody has to wait, gives up, fails
    Line,     ///< a task comes to another line of its program than the one it was at
    Step,     ///< whatever happens, but for the GIL's routine
};

/// Whether the event at a position of the trace is one.
bool isA(Landmark landmark, const Trace &trace, std::size_t position);

/// The time of the next one after a time, or of the last one before it; nothing when there is
/// none.
std::optional<Time> next(const Trace &trace, Landmark landmark, Time time);
std::optional<Time> previous(const Trace &trace, Landmark landmark, Time time);

} // namespace trama::playback
