// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/machine.h"
#include "core/lab/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trama::lab
{

/// Steps that the timed model takes: whoever follows them needs the same machine, which says when.
struct TimedSteps
{
    std::uint32_t count = 0; ///< from the first one
    int cores = 1;
    Time switchInterval{};

    friend bool operator==(const TimedSteps &, const TimedSteps &) = default;
};

/// Who went, step by step: with the program, all that an execution is. A value: recorded, saved,
/// replayed.
struct Schedule
{
    std::string program; ///< Execution::fingerprint
    std::vector<Actor> steps;
    Model model = Model::Any; ///< on which it hangs what is a step
    TimedSteps timed{};
    bool racing = false; ///< the clock was one more actor, see Rules::clockRaces

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// As text, two lines: `trama-schedule 3 PROGRAM MODEL TIMED CORES INTERVAL RACING`, the interval
/// in ns and the three numbers before RACING 0 where nothing is timed, then the actors' numbers, of
/// which one that goes several times in a row stands once: `1x5 2 1x3`.
std::string toText(const Schedule &schedule);
/// Nothing when the text is no schedule of a version that is known.
std::optional<Schedule> fromText(std::string_view text);

} // namespace trama::lab
