// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/sentence.h"
#include "core/trace/state.h"
#include "core/trace/trace.h"

namespace trama::insight
{

/// Why an event says nothing by itself.
enum class Silence : std::uint8_t {
    None,          ///< it does say something
    OfCores,       ///< which core a task is on, lanes show better; a row for each would drown all
    GilRoutine,    ///< the GIL went to or from a task that nobody competed with
    ToldWithOther, ///< who woke it is said in the sentence of the wait that is over
};

/// Depends on the event alone.
Silence silenceOf(const Event &event);

/// Makes one event a sentence. `before` is the state of the trace before the event.
/// Ids that are in no table do no harm.
Sentence narrate(const Trace &trace, std::size_t position, const State &before);

} // namespace trama::insight
