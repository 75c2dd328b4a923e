// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/ringreader.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>

namespace trama::wire
{

namespace
{
constexpr std::uint32_t ringMagic = 0x474E4952;
constexpr std::uint32_t ringVersion = 1;
constexpr std::size_t headerSize = 4096;
constexpr std::size_t slotSize = 32;
constexpr std::size_t payloadSize = 24;
constexpr std::size_t capacityOffset = 8;
constexpr std::size_t reservedOffset = 64;
constexpr std::size_t consumedOffset = 128;
constexpr std::size_t lostOffset = 192;
/// Set in the commit word of a payload slot, so that one left in a hole is no record's head.
constexpr std::uint64_t payloadMark = std::uint64_t{1} << 63;

template <typename T>
T field(const std::byte *at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

std::atomic_ref<std::uint64_t> word(std::byte *at)
{
    return std::atomic_ref<std::uint64_t>(*reinterpret_cast<std::uint64_t *>(at));
}
} // namespace

RingReader::RingReader(std::span<std::byte> memory) : m_memory(memory)
{
    if (memory.size() < headerSize + slotSize || field<std::uint32_t>(memory.data()) != ringMagic
        || field<std::uint32_t>(memory.data() + 4) != ringVersion)
        return;
    const auto capacity = field<std::uint64_t>(memory.data() + capacityOffset);
    if (std::has_single_bit(capacity) && capacity <= (memory.size() - headerSize) / slotSize)
        m_capacity = capacity;
}

std::uint64_t RingReader::load(std::size_t offset) const
{
    return word(m_memory.data() + offset).load(std::memory_order_acquire);
}

std::byte *RingReader::slot(std::uint64_t number) const
{
    return m_memory.data() + headerSize + (number & (m_capacity - 1)) * slotSize;
}

std::uint64_t RingReader::commitWord(std::uint64_t number) const
{
    return word(slot(number)).load(std::memory_order_acquire);
}

std::uint64_t RingReader::reserved() const
{
    return std::min(load(reservedOffset), m_last);
}

/// Reads the record whose head is slot `number`, and returns how many slots it takes; 0 when
/// it is not whole, or would go beyond `end`. The record must be a new one.
std::uint64_t RingReader::read(std::uint64_t number, std::uint64_t end, Record &record) const
{
    const std::byte *head = slot(number);
    const std::uint64_t slots = 1 + std::uint64_t{field<std::uint8_t>(head + 31)};
    if (slots > end - number)
        return 0;
    record.time = field<std::uint64_t>(head + 8);
    record.thread = field<std::uint32_t>(head + 16);
    record.object = field<std::uint32_t>(head + 20);
    record.code = field<std::uint32_t>(head + 24);
    record.place = field<std::uint16_t>(head + 28);
    record.kind = static_cast<Kind>(field<std::uint8_t>(head + 30));
    if (slots == 1)
        return slots;

    std::size_t left = 0;
    for (std::uint64_t i = number + 1; i < number + slots; ++i) {
        if (commitWord(i) != ((i + 1) | payloadMark))
            return 0;
        const std::byte *payload = slot(i) + 8;
        std::size_t at = 0;
        if (i == number + 1) {
            record.argument = field<std::int64_t>(payload);
            left = field<std::uint32_t>(payload + 8);
            at = 12;
        }
        const std::size_t part = std::min(left, payloadSize - at);
        record.text.append(reinterpret_cast<const char *>(payload + at), part);
        left -= part;
    }
    return slots;
}

void RingReader::drain(std::vector<Record> &out, Writer writer, std::size_t limit)
{
    if (!valid())
        return;
    // A reserved count beyond one lap is the program's lie; never read past a lap.
    const std::uint64_t end = std::min(reserved(), m_next + m_capacity);
    if (writer == Writer::Dead)
        m_last = std::min(m_last, std::max(end, m_next));
    for (std::size_t taken = 0; m_next < end && taken < limit;) {
        const bool committed = commitWord(m_next) == m_next + 1;
        if (!committed && writer == Writer::Alive)
            break;
        // Where the head is committed but the rest is not, the rest never will be.
        const std::uint64_t slots = committed ? read(m_next, end, out.emplace_back()) : 0;
        if (slots == 0) {
            if (committed)
                out.pop_back();
            ++m_unfinished;
            ++m_next;
            continue;
        }
        m_next += slots;
        ++taken;
    }
    word(m_memory.data() + consumedOffset).store(m_next, std::memory_order_release);
}

bool RingReader::pending() const
{
    return valid() && m_next < reserved();
}

std::uint64_t RingReader::lost() const
{
    return valid() ? load(lostOffset) : 0;
}

} // namespace trama::wire
