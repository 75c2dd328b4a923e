// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace trama::archive
{

/// Small numbers take few bytes, also small negative ones: 0, -1, 1, -2 … become 0, 1, 2, 3 …
constexpr std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

constexpr std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

/// The difference, and the sum that undoes it, of any two numbers: they wrap.
constexpr std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

constexpr std::int64_t sum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

/// Writes numbers and texts one after another. Numbers are in base 128, the low part first
/// (LEB128).
class ByteWriter
{
public:
    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }

    void number(std::uint64_t value)
    {
        char *end = m_buffer;
        for (; value >= 0x80; value >>= 7)
            *end++ = static_cast<char>(value | 0x80);
        *end++ = static_cast<char>(value);
        m_bytes.append(m_buffer, static_cast<std::size_t>(end - m_buffer));
    }

    void signedNumber(std::int64_t value) { number(zigzag(value)); }

    void text(std::string_view text)
    {
        number(text.size());
        m_bytes.append(text);
    }

    std::string_view bytes() const { return m_bytes; }
    bool empty() const { return m_bytes.empty(); }
    void clear() { m_bytes.clear(); }

private:
    std::string m_bytes;
    char m_buffer[10];
};

/// Reads them back. What is not there, or is no number, reads as 0 or empty, and from then on it
/// has failed.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::byte> bytes)
        : m_at(reinterpret_cast<const std::uint8_t *>(bytes.data())), m_end(m_at + bytes.size())
    {
    }

    std::uint8_t byte()
    {
        if (m_at == m_end)
            return fail();
        return *m_at++;
    }

    std::uint64_t number()
    {
        if (m_at != m_end && *m_at < 0x80)
            return *m_at++;
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint64_t part = byte();
            value |= (part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
        return fail();
    }

    std::int64_t signedNumber() { return unzigzag(number()); }

    std::string_view text()
    {
        const std::uint64_t size = number();
        if (size > left()) {
            fail();
            return {};
        }
        const auto *begin = reinterpret_cast<const char *>(m_at);
        m_at += size;
        return {begin, static_cast<std::size_t>(size)};
    }

    /// How many things follow, of which each takes a byte at least; 0 and failed where there
    /// cannot be so many. So nothing is made ready for what is not there.
    std::size_t count()
    {
        const std::uint64_t wanted = number();
        return wanted > left() ? fail() : static_cast<std::size_t>(wanted);
    }

    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }
    bool failed() const { return m_failed; }
    /// Something that was read has no meaning.
    std::uint8_t fail()
    {
        m_failed = true;
        m_at = m_end;
        return 0;
    }

private:
    const std::uint8_t *m_at;
    const std::uint8_t *m_end;
    bool m_failed = false;
};

} // namespace trama::archive
