// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace trama
{

/// An append-only sequence in blocks of fixed size. It grows without moving what it
/// holds, so ten million entries cost no pause and no doubling of memory.
template <typename T, std::size_t BlockSize = 1024>
class Blocks
{
    static_assert((BlockSize & (BlockSize - 1)) == 0, "a power of two");

public:
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    void push(const T &value)
    {
        if (m_size % BlockSize == 0)
            m_blocks.emplace_back(new T[BlockSize]);
        m_blocks.back()[m_size % BlockSize] = value;
        ++m_size;
    }

    const T &operator[](std::size_t i) const { return m_blocks[i / BlockSize][i % BlockSize]; }
    T &operator[](std::size_t i) { return m_blocks[i / BlockSize][i % BlockSize]; }
    const T &back() const { return (*this)[m_size - 1]; }
    T &back() { return (*this)[m_size - 1]; }

    /// Memory taken, in bytes, whole blocks counted.
    std::size_t bytes() const { return m_blocks.size() * BlockSize * sizeof(T); }

private:
    std::vector<std::unique_ptr<T[]>> m_blocks;
    std::size_t m_size = 0;
};

} // namespace trama
