// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/starts.h"

#include <algorithm>
#include <limits>

namespace trama::timeline
{

void Starts::push(Time time)
{
    if (m_size % blockSize == 0) {
        m_blocks.push_back({time, {}, {}});
        if (m_size > 0)
            m_blocks.back().deltas.reserve(blockSize);
    }
    Block &block = m_blocks.back();
    const Time delta = time - block.base;
    if (block.wide.empty() && delta.count() > std::numeric_limits<std::uint32_t>::max())
        widen(block);
    if (block.wide.empty())
        block.deltas.push_back(static_cast<std::uint32_t>(delta.count()));
    else
        block.wide.push_back(time);
    ++m_size;
}

void Starts::widen(Block &block)
{
    block.wide.reserve(block.deltas.size() + 1);
    for (const std::uint32_t delta : block.deltas)
        block.wide.push_back(block.base + Time(delta));
    block.deltas = {};
}

std::optional<std::size_t> Starts::lastUpTo(Time time) const
{
    // First among the blocks by their first one, then in the block.
    const auto after = std::partition_point(m_blocks.begin(), m_blocks.end(),
                                            [time](const Block &b) { return b.base <= time; });
    if (after == m_blocks.begin())
        return std::nullopt;
    const auto block = static_cast<std::size_t>(after - m_blocks.begin()) - 1;
    std::size_t low = block * blockSize;
    std::size_t high = std::min(m_size, low + blockSize);
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        ((*this)[middle] <= time ? low : high) = middle;
    }
    return low;
}

std::size_t Starts::bytes() const
{
    std::size_t sum = m_blocks.capacity() * sizeof(Block);
    for (const Block &block : m_blocks)
        sum +=
            block.deltas.capacity() * sizeof(std::uint32_t) + block.wide.capacity() * sizeof(Time);
    return sum;
}

} // namespace trama::timeline
