// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/actor.h"
#include "core/trace/time.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace trama::lab
{

/// A thing that steps touch, by the order in which things came to be. The clock is the first.
using Thing = std::uint32_t;
inline constexpr Thing ClockThing = 0;

/// How a step touches a thing: these are the modes of locking at several granularities (Gray,
/// Lorie, Putzolu, Traiger, 1976), shared, exclusive, intention shared and intention exclusive.
enum class Mode : std::uint8_t {
    Read,
    Write,
    ReadPart,  ///< of a container: an item, which is a thing of its own and touched as well
    WritePart, ///< likewise
};

/// Whether two accesses to one thing must keep their order.
inline bool conflict(Mode a, Mode b)
{
    return a == Mode::Write || b == Mode::Write || (a == Mode::Read && b == Mode::WritePart)
           || (a == Mode::WritePart && b == Mode::Read);
}

/// One thing that a step touches.
///
/// `guards` is what others may wait for at the thing, as it is after a step that wrote to it: a
/// set of bits that the thing's kind gives a meaning (free, not empty …); of the clock, the time.
struct Access
{
    std::uint64_t guards = 0;
    Thing thing = 0;
    Mode mode = Mode::Read;
};

/// What a step touches. It follows from the call alone, not from what comes of it, so it is known
/// before the step and stays the same as long as the task waits to take it.
class Footprint
{
public:
    static constexpr int Capacity = 6;

    /// More than `Capacity` things make the footprint touch everything.
    void add(Thing thing, Mode mode)
    {
        if (m_count == Capacity)
            m_everything = true;
        else
            m_accesses[m_count++] = {0, thing, mode};
    }
    void reads(Thing thing) { add(thing, Mode::Read); }
    void writes(Thing thing) { add(thing, Mode::Write); }
    /// The step depends on every other, and cannot change places with any.
    void touchEverything() { m_everything = true; }
    bool touchesEverything() const { return m_everything; }

    /// What the other one touches too, as one step.
    void join(const Footprint &other)
    {
        m_everything |= other.m_everything;
        for (const Access &access : other) {
            Access *const own = find(access.thing);
            if (own == nullptr)
                add(access.thing, access.mode);
            else if (own->mode != access.mode) // of two different modes this takes the place
                own->mode = Mode::Write;
        }
    }

    /// Null when the thing is not among them.
    Access *find(Thing thing)
    {
        for (Access &access : *this)
            if (access.thing == thing)
                return &access;
        return nullptr;
    }

    const Access *find(Thing thing) const { return const_cast<Footprint *>(this)->find(thing); }

    Access *begin() { return m_accesses.data(); }
    Access *end() { return m_accesses.data() + m_count; }
    const Access *begin() const { return m_accesses.data(); }
    const Access *end() const { return m_accesses.data() + m_count; }

private:
    std::array<Access, Capacity> m_accesses;
    std::uint8_t m_count = 0;
    bool m_everything = false;
};

/// The dependence relation: whether two steps of different actors must keep their order. They
/// may change places when there is no thing at which their accesses conflict. What a
/// call touches, and how, is said in one place, World::intentOf, and told as a table, a row a
/// call, in ARCHITECTURE.md.
inline bool dependent(const Footprint &a, const Footprint &b)
{
    if (a.touchesEverything() || b.touchesEverything())
        return true;
    for (const Access &x : a)
        for (const Access &y : b)
            if (x.thing == y.thing && conflict(x.mode, y.mode))
                return true;
    return false;
}

inline bool writes(const Access &access)
{
    return access.mode == Mode::Write || access.mode == Mode::WritePart;
}

/// What must be so for a step to be possible.
struct Need
{
    enum class Kind : std::uint8_t {
        Bits,        ///< one of the bits is among the thing's guards
        Written,     ///< more than `value` steps have written to the thing
        Reached,     ///< the clock shows `value` (nanoseconds) or more
        AnyDeadline, ///< somebody waits for a later time than the clock shows
        Standstill,  ///< nobody but the clock can go, and somebody waits for a time
    };
    std::uint64_t value = 0;
    Thing thing = 0;
    Kind kind = Kind::Bits;
};

/// All or any of some needs; none: always.
///
/// Explorer relies on this: of the things that are needed, at most one can cease to be as needed
/// by what others do (a lock may be taken). The others stay so: a notification, a time reached,
/// something written.
struct Needs
{
    enum class Joined : std::uint8_t { All, Any };
    static constexpr int Capacity = 4;
    std::array<Need, Capacity> needs;
    std::uint8_t count = 0;
    Joined joined = Joined::All;

    void add(const Need &need) { needs[count++] = need; }

    template <typename Holds>
    bool hold(const Holds &holds) const
    {
        const auto end = needs.begin() + count;
        if (joined == Joined::All || count == 0)
            return std::all_of(needs.begin(), end, holds);
        return std::any_of(needs.begin(), end, holds);
    }
};

/// What an actor would do next.
struct Intent
{
    Footprint footprint;
    Needs needs;
};

inline constexpr Time NoDeadline = Time::max();

/// What a step did.
struct Done
{
    Footprint footprint;
    Time deadline = NoDeadline; ///< until when its actor waits at most, after the step
    ActorSet moved;             ///< tasks that it started, or let go on that waited elsewhere
};

} // namespace trama::lab
