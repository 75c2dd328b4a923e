// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace trama::timeline
{

/// An append-only sequence in blocks, as Blocks is, but its first block begins small and doubles:
/// a run may have thousands of lanes with a few steps each. Growing may move what it holds.
template <typename T, std::size_t BlockSize>
class Growing
{
    static_assert((BlockSize & (BlockSize - 1)) == 0, "a power of two");

public:
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    void push(const T &value)
    {
        if (m_size % BlockSize == 0) {
            m_blocks.emplace_back();
            if (m_size > 0)
                m_blocks.back().reserve(BlockSize);
        }
        m_blocks.back().push_back(value);
        ++m_size;
    }

    const T &operator[](std::size_t i) const { return m_blocks[i / BlockSize][i % BlockSize]; }

    /// Memory taken, in bytes, with what is kept ready.
    std::size_t bytes() const
    {
        std::size_t sum = m_blocks.capacity() * sizeof(std::vector<T>);
        for (const std::vector<T> &block : m_blocks)
            sum += block.capacity() * sizeof(T);
        return sum;
    }

private:
    std::vector<std::vector<T>> m_blocks;
    std::size_t m_size = 0;
};

} // namespace trama::timeline
