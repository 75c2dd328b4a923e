// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/actor.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trama::lab
{

/// Who went, step by step: with the program, all that an execution is. A value: recorded, saved,
/// replayed.
struct Schedule
{
    std::string program; ///< Execution::fingerprint
    std::vector<Actor> steps;
    bool timed = false; ///< taken by the timed model, which also says when

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// As text, two lines: `trama-schedule 1 PROGRAM`, with ` timed` if it is that, then the actors'
/// numbers, of which one that goes several times in a row stands once: `1x5 2 1x3`.
std::string toText(const Schedule &schedule);
/// Nothing when the text is no schedule of a version that is known.
std::optional<Schedule> fromText(std::string_view text);

} // namespace trama::lab
