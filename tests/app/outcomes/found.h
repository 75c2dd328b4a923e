// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exploration.h"

/// What a search might have come to, in short.
namespace trama::test
{

using Kind = lab::Outcome::Kind;

inline lab::Found found(std::uint64_t count, const char *text, Kind kind = Kind::Ended,
                        const char *fault = "")
{
    return {{kind, text, fault}, count, {}};
}

/// As many executions as the outcomes have orders.
inline Findings findings(std::vector<lab::Found> outcomes,
                         lab::Verdict::Kind verdict = lab::Verdict::Kind::Running,
                         lab::Bound bound = lab::Bound::None, const char *why = "")
{
    Findings made;
    for (const lab::Found &each : outcomes)
        made.executions += each.count;
    made.outcomes = std::move(outcomes);
    made.verdict = {verdict, bound, why};
    return made;
}

} // namespace trama::test
