// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <cstdint>
#include <map>
#include <vector>

namespace trama::insight
{

/// Who woke whom.
struct Waking
{
    TaskId by = TaskId::None;
    TaskId woken = TaskId::None;

    friend auto operator<=>(const Waking &, const Waking &) = default;
};

/// How often everything was done with one object.
struct ObjectTally
{
    std::map<Verb, std::uint64_t> events; ///< WokenBy apart
    std::map<Waking, std::uint64_t> wakings;
};

/// By the trace's objects, in their order. Goes once through the whole trace.
std::vector<ObjectTally> tally(const Trace &trace);

} // namespace trama::insight
