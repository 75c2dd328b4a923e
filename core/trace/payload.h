// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/ids.h"

namespace trama
{

/// What was put, sent or stored, as far as the eye needs it: a whole number as itself, all else
/// as the short text the probe made of it.
class Payload
{
public:
    constexpr Payload() = default;
    static constexpr Payload text(StringId id) { return Payload(std::int64_t(index(id)) << 1); }
    /// Numbers of up to 63 bits.
    static constexpr Payload integer(std::int64_t value) { return Payload((value << 1) | 1); }

    static constexpr bool fits(std::int64_t value) { return (value << 1) >> 1 == value; }

    constexpr bool isInteger() const { return m_bits & 1; }
    constexpr std::int64_t integer() const { return m_bits >> 1; }
    constexpr StringId text() const { return static_cast<StringId>(m_bits >> 1); }

    friend constexpr bool operator==(Payload, Payload) = default;

private:
    explicit constexpr Payload(std::int64_t bits) : m_bits(bits) {}

    std::int64_t m_bits = 0; // the text Empty
};

/// A thing that goes through an object, or a value that it is given. Numbered by its object.
struct Item
{
    Payload payload;
    std::uint32_t number = 0; ///< bytes of a message; number of a job
};

} // namespace trama
