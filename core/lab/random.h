// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace trama::lab
{

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// A seed means the same numbers on every machine, which distributions of the standard library do
/// not promise.
class Random
{
public:
    constexpr explicit Random(std::uint64_t seed = 0) : m_state(seed) {}

    constexpr std::uint64_t next() { return mixed(m_state += Step); }

    /// 0 to bound - 1, each as likely as the others. The bound is not 0.
    constexpr std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t uneven = (0 - bound) % bound; // 2^64 mod bound
        std::uint64_t number = next();
        while (number < uneven)
            number = next();
        return number % bound;
    }

    /// The number of such an index among those of a seed, without those before it.
    static constexpr std::uint64_t at(std::uint64_t seed, std::uint64_t index)
    {
        return mixed(seed + (index + 1) * Step);
    }

private:
    static constexpr std::uint64_t Step = 0x9e3779b97f4a7c15u;

    static constexpr std::uint64_t mixed(std::uint64_t bits)
    {
        bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
        bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
        return bits ^ bits >> 31;
    }

    std::uint64_t m_state;
};

} // namespace trama::lab
