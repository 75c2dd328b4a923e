// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

namespace trama::insight
{

/// Whether it tells of cores or of the GIL: of what is done to the task, not by it.
constexpr bool isOfCores(Verb verb)
{
    return verb >= Verb::CoreOn && verb < Verb::Await;
}

/// Whether a task ended that did not say so itself: it was killed, or its process ended.
constexpr bool isEndedFromOutside(const Event &event)
{
    return event.verb == Verb::End
           && (event.argument == static_cast<std::int64_t>(Ending::Unknown)
               || event.argument == static_cast<std::int64_t>(Ending::Killed));
}

} // namespace trama::insight
