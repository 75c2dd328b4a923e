// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"

#include <compare>
#include <vector>

namespace trama::run
{

/// Holds the records of all sources until no earlier one can come, and then gives them out in
/// order of time. Records of one source that bear the same time keep their order; the kernel's
/// come first.
class MergeQueue
{
public:
    template <typename Record>
    void add(Record record)
    {
        const RawRecord &held = m_held.emplace_back(std::in_place_type<Record>, std::move(record));
        m_order.push_back({timeOf(held), static_cast<std::uint32_t>(held.index()),
                           static_cast<std::uint32_t>(m_held.size() - 1)});
    }

    /// Takes out all records earlier than `watermark` (CLOCK_MONOTONIC, ns).
    std::vector<RawRecord> release(std::uint64_t watermark);

    std::size_t size() const { return m_order.size(); }

private:
    /// What the order goes by, so that no record is moved before it is taken out. The variant's
    /// alternatives stand in the order in which sources of one time are taken.
    struct Key
    {
        std::uint64_t time;
        std::uint32_t source;
        std::uint32_t position; ///< in m_held
        auto operator<=>(const Key &) const = default;
    };

    void sort();
    void compact();

    std::vector<RawRecord> m_held; ///< with gaps where records were taken out
    std::vector<Key> m_order;      ///< of those that are left
};

} // namespace trama::run
