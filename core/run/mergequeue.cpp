// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/mergequeue.h"

#include <algorithm>
#include <iterator>

namespace trama::run
{

std::vector<RawRecord> MergeQueue::release(std::uint64_t watermark)
{
    const auto later =
        std::stable_partition(m_held.begin(), m_held.end(), [watermark](const RawRecord &record) {
            return timeOf(record) < watermark;
        });
    std::vector<RawRecord> ready(std::make_move_iterator(m_held.begin()),
                                 std::make_move_iterator(later));
    m_held.erase(m_held.begin(), later);
    // The variant's alternatives stand in the order in which sources of one time are taken.
    std::stable_sort(ready.begin(), ready.end(), [](const RawRecord &a, const RawRecord &b) {
        const std::uint64_t ta = timeOf(a);
        const std::uint64_t tb = timeOf(b);
        return ta != tb ? ta < tb : a.index() < b.index();
    });
    return ready;
}

} // namespace trama::run
