// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace trama::stage
{

/// A sequence of bits that only grows and tells at once how many are set among the first of them:
/// a count before each word of 64 (Jacobson's rank, in one level). Half a bit more for each.
class RankedBits
{
public:
    std::size_t size() const { return m_size; }

    void push(bool bit)
    {
        if (m_size % 64 == 0)
            m_words.push_back({0, static_cast<std::uint32_t>(countBefore(m_size))});
        m_words.back().bits |= std::uint64_t(bit) << (m_size % 64);
        ++m_size;
    }

    /// How many of the first `count` are set; `count` is at most `size()`.
    std::size_t countBefore(std::size_t count) const
    {
        if (count == 0)
            return 0;
        const Word &word = m_words[(count - 1) / 64];
        const std::uint64_t upTo = ~std::uint64_t(0) >> (63 - (count - 1) % 64);
        return word.before + static_cast<std::size_t>(std::popcount(word.bits & upTo));
    }

private:
    struct [[gnu::packed]] Word
    {
        std::uint64_t bits;
        std::uint32_t before;
    };

    std::vector<Word> m_words;
    std::size_t m_size = 0;
};

} // namespace trama::stage
