// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"

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
        m_held.emplace_back(std::in_place_type<Record>, std::move(record));
    }

    /// Takes out all records earlier than `watermark` (CLOCK_MONOTONIC, ns).
    std::vector<RawRecord> release(std::uint64_t watermark);

    std::size_t size() const { return m_held.size(); }

private:
    std::vector<RawRecord> m_held;
};

} // namespace trama::run
