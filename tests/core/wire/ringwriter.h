// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace trama::wire::test
{

/// Writes a ring as PROTOCOL.md says, from its text alone and not from the reader's code; and,
/// where a test wants it, not as it says.
class RingWriter
{
public:
    explicit RingWriter(std::uint64_t capacity) : m_capacity(capacity), m_words(512 + capacity * 4)
    {
        put(0, std::uint32_t{0x474E4952});
        put(4, std::uint32_t{1});
        put(8, capacity);
    }

    std::span<std::byte> memory() { return std::as_writable_bytes(std::span(m_words)); }

    template <typename T>
    void put(std::size_t offset, T value)
    {
        std::memcpy(memory().data() + offset, &value, sizeof value);
    }

    std::uint64_t get(std::size_t offset)
    {
        std::uint64_t value = 0;
        std::memcpy(&value, memory().data() + offset, sizeof value);
        return value;
    }

    std::uint64_t consumed() { return get(128); }
    void lie(std::uint64_t reserved) { put(64, reserved); }
    void lose(std::uint64_t records) { put(192, records); }

    /// What a record is made of, as far as it was written.
    struct Begun
    {
        std::uint64_t number;
        std::uint8_t more;
    };

    /// A whole record.
    void write(std::uint64_t time, std::uint8_t kind, std::int64_t argument = 0,
               const std::string &text = {})
    {
        const Begun begun = reserve(slotsFor(argument, text));
        writePayload(begun, argument, text);
        writeHead(begun, time, kind);
        commitHead(begun);
    }

    static std::uint8_t slotsFor(std::int64_t argument, const std::string &text)
    {
        const bool none = argument == 0 && text.empty();
        return none ? 0 : static_cast<std::uint8_t>((12 + text.size() + 23) / 24);
    }

    Begun reserve(std::uint8_t more)
    {
        const Begun begun{m_reserved, more};
        m_reserved += 1 + std::uint64_t{more};
        put(64, m_reserved);
        return begun;
    }

    void writePayload(const Begun &begun, std::int64_t argument, const std::string &text)
    {
        std::string bytes(std::size_t{begun.more} * 24, '\0');
        const auto length = static_cast<std::uint32_t>(text.size());
        if (bytes.empty())
            return;
        std::memcpy(bytes.data(), &argument, 8);
        std::memcpy(bytes.data() + 8, &length, 4);
        std::memcpy(bytes.data() + 12, text.data(), text.size());
        for (std::uint64_t i = 0; i < begun.more; ++i) {
            const std::uint64_t number = begun.number + 1 + i;
            std::memcpy(memory().data() + at(number) + 8, bytes.data() + i * 24, 24);
            put(at(number), (number + 1) | std::uint64_t{1} << 63);
        }
    }

    void writeHead(const Begun &begun, std::uint64_t time, std::uint8_t kind)
    {
        const std::size_t head = at(begun.number);
        put(head + 8, time);
        put(head + 16, std::uint32_t{1});
        put(head + 20, std::uint32_t{2});
        put(head + 24, std::uint32_t{3});
        put(head + 28, std::uint16_t{4});
        put(head + 30, kind);
        put(head + 31, begun.more);
    }

    void commitHead(const Begun &begun) { put(at(begun.number), begun.number + 1); }

    std::size_t at(std::uint64_t number) const { return 4096 + (number % m_capacity) * 32; }

private:
    std::uint64_t m_capacity;
    std::uint64_t m_reserved = 0;
    std::vector<std::uint64_t> m_words; ///< words, so that the memory is aligned as a mapping is
};

} // namespace trama::wire::test
