// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/growing.h"
#include "core/timeline/mix.h"
#include "core/timeline/starts.h"
#include "core/trace/event.h"
#include "core/trace/state.h"
#include "core/trace/time.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace trama::timeline
{

/// What a lane shows from one step to the next: whose it is and in which condition.
/// Condition::Absent is an empty stretch.
struct Step
{
    Time start{};
    TaskId owner = TaskId::None;
    Condition condition = Condition::Absent;
    OffReason reason = OffReason::Unknown; ///< for a stretch that ended a core's: why
    /// Of a value: changes with each time that it is written, so that two by one task are two.
    std::uint8_t turn = 0;

    bool sameAs(const Step &other) const
    {
        return owner == other.owner && condition == other.condition && turn == other.turn;
    }
};
static_assert(sizeof(Step) == 16);

/// A step but its start, in 4 bytes: 24 bits of the task, 4 of its condition, 2 of the reason and 2
/// of the turn. A task beyond 16 million is None.
class PackedStep
{
public:
    PackedStep() = default;
    explicit PackedStep(const Step &step)
        : m_bits(std::uint32_t(step.turn & 3) << 30 | std::uint32_t(step.reason) << 28
                 | std::uint32_t(step.condition) << 24
                 | static_cast<std::uint32_t>(std::min(index(step.owner), std::size_t(none))))
    {
    }
    PackedStep(TaskId owner, Condition condition) : PackedStep(Step{{}, owner, condition}) {}

    TaskId owner() const
    {
        const std::uint32_t bits = m_bits & none;
        return bits == none ? TaskId::None : TaskId(bits);
    }
    Condition condition() const { return Condition(m_bits >> 24 & 15); }
    Step from(Time start) const
    {
        return {start, owner(), condition(), OffReason(m_bits >> 28 & 3),
                static_cast<std::uint8_t>(m_bits >> 30)};
    }

private:
    static constexpr std::uint32_t none = 0xffffff;

    std::uint32_t m_bits = none;
};

/// A step with its end.
struct Span
{
    Step step;
    Time end{};
};

/// A lane: a step function of time, append-only, with an index pyramid above it, so that any
/// stretch is drawn in time that depends on pixels, not on steps. A step lasts until the next; the
/// last one lasts until the end that whoever draws decides. Neighbours always differ, and no step
/// is without length; about 10 bytes a step.
class Lane
{
public:
    /// How many steps are below a node of the lowest level, and nodes below one of the others: a
    /// node takes as much memory as four steps.
    static constexpr std::size_t leaf = 32;
    static constexpr std::size_t fanOut = 8;

    /// How many steps are below a node of a level.
    static constexpr std::size_t stepsBelow(std::size_t level) { return leaf << (3 * level); }

    /// What the steps below a place in the pyramid add up to. It begins where the one before it
    /// ends.
    class Node
    {
    public:
        Node() = default;
        Node(const Mix &mix, Time end);

        Time end() const { return Time(std::int64_t(std::uint64_t(m_end[1]) << 32 | m_end[0])); }
        /// Nanoseconds in which there is something to see.
        double filled() const { return m_filled; }
        /// Adds `part` of it, from 0 to 1.
        void addTo(Mix &mix, double part) const;

    private:
        std::array<PackedStep, 4> m_owners{};
        std::array<std::uint16_t, 4> m_shares{}; ///< of what is filled, in parts of 65535
        float m_filled = 0;
        std::array<std::uint32_t, 2> m_end{}; ///< a Time, but aligned to 4 bytes
    };
    static_assert(sizeof(Node) == 36);

    /// Appends a step. One that starts where the last one does takes its place; one that
    /// changes nothing is passed by. One that starts earlier is moved up to the last one.
    void append(Step step);

    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_steps.size() + m_openCount; }

    Step operator[](std::size_t i) const
    {
        return i < m_steps.size() ? m_steps[i].from(m_starts[i]) : m_open[i - m_steps.size()];
    }

    Time startOf(std::size_t i) const
    {
        return i < m_steps.size() ? m_starts[i] : m_open[i - m_steps.size()].start;
    }

    /// Where step `i` ends; `end` for the last one.
    Time endOf(std::size_t i, Time end) const { return i + 1 < size() ? startOf(i + 1) : end; }

    /// The step in force at a time: the last that starts at or before it; none before the first.
    std::optional<std::size_t> indexAt(Time time) const;

    /// The same with its end. Nothing before the first step nor at or after `end`.
    std::optional<Span> spanAt(Time time, Time end) const;

    /// How many steps have a part in [from, to), found without visiting them.
    std::size_t countIn(Time from, Time to) const;

    std::size_t levelCount() const { return m_levels.size(); }
    /// How many nodes a level has: those whose steps have all ended.
    std::size_t nodeCount(std::size_t level) const { return m_levels[level].size(); }
    /// The node above the steps [i·stepsBelow(level), (i+1)·stepsBelow(level)).
    const Node &node(std::size_t level, std::size_t i) const { return m_levels[level][i]; }

    /// Memory taken, in bytes, whole blocks counted.
    std::size_t bytes() const;

private:
    void push(const Step &step);
    void commit(const Step &step);
    void closeNodes(Time end);
    Node nodeOfSteps(std::size_t first, Time end) const;
    Node nodeOfNodes(std::size_t level, std::size_t first) const;

    Starts m_starts;
    Growing<PackedStep, 256> m_steps;
    std::vector<Growing<Node, 64>> m_levels;
    // The last two steps may still change: the last one when more happens at its start, and
    // then it may turn out to be the same as the one before. The pyramid is built below them.
    std::array<Step, 2> m_open;
    std::size_t m_openCount = 0;
};

} // namespace trama::timeline
