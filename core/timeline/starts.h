// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace trama::timeline
{

/// The times at which the steps of a lane begin, never one before the last. Each takes 4 bytes: a
/// block of them counts from its first. A block that lasts more than 4.29 s takes 8 for each.
class Starts
{
public:
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    void push(Time time);

    Time operator[](std::size_t i) const
    {
        const Block &block = m_blocks[i / blockSize];
        const std::size_t place = i % blockSize;
        return block.wide.empty() ? block.base + Time(block.deltas[place]) : block.wide[place];
    }

    /// The last that is not after `time`; none where all are.
    std::optional<std::size_t> lastUpTo(Time time) const;

    /// Memory taken, in bytes.
    std::size_t bytes() const;

private:
    static constexpr std::size_t blockSize = 256;

    struct Block
    {
        Time base{};
        std::vector<std::uint32_t> deltas;
        std::vector<Time> wide; ///< in place of the deltas, where one is too long
    };

    static void widen(Block &block);

    std::vector<Block> m_blocks;
    std::size_t m_size = 0;
};

} // namespace trama::timeline
