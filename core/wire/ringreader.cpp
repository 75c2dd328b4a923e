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

bool RingReader::committed(std::uint64_t number) const
{
    return word(slot(number)).load(std::memory_order_acquire) == number + 1;
}

bool RingReader::read(std::uint64_t number, std::uint64_t end, Record &record) const
{
    const std::byte *head = slot(number);
    const auto more = field<std::uint8_t>(head + 31);
    if (number + 1 + more > end)
        return false;
    record.time = field<std::uint64_t>(head + 8);
    record.thread = field<std::uint32_t>(head + 16);
    record.object = field<std::uint32_t>(head + 20);
    record.code = field<std::uint32_t>(head + 24);
    record.place = field<std::uint16_t>(head + 28);
    record.kind = static_cast<Kind>(field<std::uint8_t>(head + 30));
    record.argument = 0;
    record.text.clear();
    if (more == 0)
        return true;

    std::string payload;
    payload.reserve(more * payloadSize);
    for (std::uint64_t i = number + 1; i <= number + more; ++i) {
        if (!committed(i))
            return false;
        payload.append(reinterpret_cast<const char *>(slot(i) + 8), payloadSize);
    }
    const auto *bytes = reinterpret_cast<const std::byte *>(payload.data());
    record.argument = field<std::int64_t>(bytes);
    const std::size_t length = field<std::uint32_t>(bytes + 8);
    record.text = payload.substr(12, std::min(length, payload.size() - 12));
    return true;
}

void RingReader::drain(std::vector<Record> &out, Writer writer, std::size_t limit)
{
    if (!valid())
        return;
    // A reserved count beyond one lap is the program's lie, or an overrun; never read past a lap.
    const std::uint64_t end = std::min(load(reservedOffset), m_next + m_capacity);
    Record record;
    for (std::size_t taken = 0; m_next < end && taken < limit;) {
        if (!committed(m_next)) {
            if (writer == Writer::Alive)
                break;
            ++m_holes;
            ++m_next;
            continue;
        }
        if (!read(m_next, end, record)) {
            // The head was committed, so a payload that is not there never will be.
            ++m_holes;
            ++m_next;
            continue;
        }
        m_next += 1 + field<std::uint8_t>(slot(m_next) + 31);
        out.push_back(record);
        ++taken;
    }
    word(m_memory.data() + consumedOffset).store(m_next, std::memory_order_release);
}

bool RingReader::pending() const
{
    return valid() && m_next < load(reservedOffset);
}

std::uint64_t RingReader::lost() const
{
    return valid() ? load(lostOffset) : 0;
}

} // namespace trama::wire
