// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/growing.h"
#include "core/timeline/starts.h"

#include <array>

namespace trama::timeline
{

/// A number over time: how many wait for a lock, how much is in a queue. A step function,
/// append-only, 0 before its first step, with the least and the most of every eight steps above
/// it, so that any stretch is looked up without visiting its steps. About 7 bytes a step.
/// It counts to 65535; what is more is told as that.
class Levels
{
public:
    struct Extent
    {
        std::uint16_t least = 0;
        std::uint16_t most = 0;

        friend bool operator==(const Extent &, const Extent &) = default;
    };

    /// From `time` on. At the time of the last step, it takes its place; earlier than that, it is
    /// moved up to it. What changes nothing is passed by.
    void append(Time time, std::size_t level);

    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_levels.size() + m_openCount; }
    Time startOf(std::size_t i) const
    {
        return i < m_levels.size() ? m_starts[i] : m_open[i - m_levels.size()].start;
    }
    std::uint16_t operator[](std::size_t i) const
    {
        return i < m_levels.size() ? m_levels[i] : m_open[i - m_levels.size()].level;
    }

    /// The step in force at a time; none before the first.
    std::optional<std::size_t> indexAt(Time time) const;
    /// The level at a time.
    std::uint16_t at(Time time) const;
    /// Its extent in [from, to), or at `from` when that is empty.
    Extent in(Time from, Time to) const;
    /// The highest it ever was.
    std::uint16_t most() const { return m_most; }

    /// Memory taken, in bytes.
    std::size_t bytes() const;

private:
    static constexpr std::size_t fanOut = 8;

    struct Step
    {
        Time start{};
        std::uint16_t level = 0;
    };

    void commit(const Step &step);
    Extent extentOf(std::size_t first, std::size_t last) const;

    Starts m_starts;
    Growing<std::uint16_t, 256> m_levels;
    std::vector<Growing<Extent, 64>> m_above;
    std::array<Step, 2> m_open; ///< may still change, as in a Lane
    std::size_t m_openCount = 0;
    std::uint16_t m_most = 0;
};

} // namespace trama::timeline
