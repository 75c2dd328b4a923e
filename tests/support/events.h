// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

/// Events and ids in short, for tests that read as stories.
namespace trama::test
{

constexpr TaskId task(std::uint32_t n)
{
    return static_cast<TaskId>(n);
}

constexpr ObjectId object(std::uint32_t n)
{
    return static_cast<ObjectId>(n);
}

constexpr CoreId core(std::uint32_t n)
{
    return static_cast<CoreId>(n);
}

constexpr Time at(std::int64_t ns)
{
    return Time(ns);
}

inline Event event(std::int64_t ns, TaskId who, Verb verb, std::int64_t argument = 0)
{
    Event e;
    e.time = at(ns);
    e.task = who;
    e.verb = verb;
    e.argument = argument;
    return e;
}

inline Event event(std::int64_t ns, TaskId who, Verb verb, ObjectId what)
{
    Event e = event(ns, who, verb);
    e.object = what;
    return e;
}

inline Event event(std::int64_t ns, TaskId who, Verb verb, TaskId other)
{
    return event(ns, who, verb, static_cast<std::int64_t>(index(other)));
}

inline Event event(std::int64_t ns, TaskId who, Verb verb, CoreId where,
                   OffReason reason = OffReason::Unknown)
{
    Event e = event(ns, who, verb, static_cast<std::int64_t>(index(where)));
    e.detail = static_cast<std::uint8_t>(reason);
    return e;
}

} // namespace trama::test
