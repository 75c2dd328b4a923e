// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/record.h"

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace trama::wire
{

/// Whether the process that writes a ring may still complete a record.
enum class Writer { Alive, Dead };

/// Reads the records of one ring from its mapped memory, in the writer's order. It trusts
/// nothing it reads: the memory belongs to a program that may write anything into it.
class RingReader
{
public:
    /// Takes the mapping (header page and slots), which must outlive the reader.
    /// `valid()` tells whether it is a ring of a version we know and of the size it claims.
    explicit RingReader(std::span<std::byte> memory);

    bool valid() const { return m_capacity != 0; }

    /// Appends what has been committed since the last call and gives the slots back. With a
    /// living writer it stops at the first uncommitted slot; with a dead one it skips holes.
    /// At most `limit` records are taken, so that one ring cannot hold up the others. Once
    /// called with a dead writer, nothing written later counts, and at most one lap is read.
    void drain(std::vector<Record> &out, Writer writer, std::size_t limit);

    /// A record has been begun but is not there yet: its time may be earlier than now.
    bool pending() const;

    /// Records the writer gave up, in total.
    std::uint64_t lost() const;

    /// Slots skipped because their writer died while it wrote. What they would have told was not
    /// yet said, so nothing is lost with them.
    std::uint64_t unfinished() const { return m_unfinished; }

private:
    std::uint64_t load(std::size_t offset) const;
    std::byte *slot(std::uint64_t number) const;
    std::uint64_t commitWord(std::uint64_t number) const;
    std::uint64_t reserved() const;
    std::uint64_t read(std::uint64_t number, std::uint64_t end, Record &record) const;

    std::span<std::byte> m_memory;
    std::uint64_t m_capacity = 0;
    std::uint64_t m_next = 0;
    std::uint64_t m_last = std::numeric_limits<std::uint64_t>::max(); ///< end of a dead writer's
    std::uint64_t m_unfinished = 0;
};

} // namespace trama::wire
