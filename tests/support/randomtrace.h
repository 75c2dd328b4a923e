// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "tests/support/events.h"

#include <random>
#include <span>

namespace trama::test
{

/// What a run with locks, sleeps, cores and joins consists of.
inline constexpr Verb verbsOfLocks[] = {
    Verb::Start,      Verb::Begin,  Verb::End,    Verb::JoinWait, Verb::Joined,
    Verb::JoinGiveUp, Verb::Sleep,  Verb::Wake,   Verb::Print,    Verb::IoWait,
    Verb::IoDone,     Verb::Create, Verb::Wait,   Verb::Obtain,   Verb::Release,
    Verb::GiveUp,     Verb::Raise,  Verb::CoreOn, Verb::CoreOff};

/// Appends events of the verbs given, by a few tasks on a few objects and cores, in any order a
/// seed gives: also such as no program would cause. Often several stand at one time.
inline void grow(Trace &trace, int count, std::mt19937 &random,
                 std::span<const Verb> verbs = verbsOfLocks)
{
    const auto upTo = [&random](std::uint32_t n) {
        return std::uniform_int_distribution<std::uint32_t>(0, n)(random);
    };
    for (int i = 0; i < count; ++i) {
        const Verb verb = verbs[upTo(static_cast<std::uint32_t>(verbs.size()) - 1)];
        Event e = event(trace.end().count() + upTo(3), task(upTo(40)), verb, upTo(5));
        if ((verb >= Verb::Create && verb <= Verb::GiveUp) || verb >= Verb::GilWait)
            e.object = object(upTo(12));
        if (verb == Verb::CoreOff)
            e.detail = static_cast<std::uint8_t>(upTo(3));
        if (upTo(3) == 0)
            e.site = static_cast<SiteId>(upTo(9));
        trace.append(e);
    }
}

} // namespace trama::test
