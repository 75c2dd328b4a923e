// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/blocks.h"
#include "core/trace/ids.h"
#include "core/trace/state.h"
#include "core/trace/time.h"

#include <array>
#include <span>
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
    std::array<std::uint8_t, 3> reserved{};

    bool sameAs(const Step &other) const
    {
        return owner == other.owner && condition == other.condition;
    }
    /// Nothing is drawn for it.
    bool empty() const { return condition == Condition::Absent || condition == Condition::Ended; }
};
static_assert(sizeof(Step) == 16);

/// Who had how much of a stretch, and in which condition; 1/65535 of it.
struct Share
{
    TaskId owner = TaskId::None;
    Condition condition = Condition::Absent;
    std::uint8_t reserved = 0;
    std::uint16_t part = 0;
};
static_assert(sizeof(Share) == 8);

/// A lane: a step function of time, append-only, with an index pyramid above it, so that any
/// stretch is summed up in time that depends on what is asked, not on how many steps there are.
/// A step lasts until the next one; the last lasts until the end that whoever draws decides.
class Lane
{
public:
    static constexpr std::size_t fanOut = 8;

    /// Eight entries of the level below, with the four biggest shares of their time.
    struct Node
    {
        Time start{};
        Time end{};
        std::array<Share, 4> shares;
    };

    /// Steps come in order of their starts. A step like the last one adds nothing; one with the
    /// last one's start takes its place.
    void append(const Step &step);

    std::size_t size() const { return m_steps.size(); }
    bool empty() const { return m_steps.empty(); }
    const Step &operator[](std::size_t i) const { return m_steps[i]; }

    /// Where step `i` ends, if the lane ends at `end`.
    Time endOf(std::size_t i, Time end) const
    {
        return i + 1 < m_steps.size() ? m_steps[i + 1].start : end;
    }

    /// The step that lasts at `time`; size() when it is before the first.
    std::size_t stepAt(Time time) const;

    /// The biggest complete node that begins with step `i` and lasts no longer than `longest`,
    /// and in `steps` how many steps it stands for. Null when there is none.
    const Node *nodeAt(std::size_t i, Time longest, std::size_t &steps) const;

    /// Memory taken, in bytes.
    std::size_t bytes() const;

private:
    void completeNodes();
    Node sumOfSteps(std::size_t first) const;
    Node sumOfNodes(std::size_t level, std::size_t first) const;

    Blocks<Step> m_steps;
    std::vector<Blocks<Node, 128>> m_levels; ///< [0] stands for 8 steps an entry, [1] for 64 …
};

} // namespace trama::timeline
