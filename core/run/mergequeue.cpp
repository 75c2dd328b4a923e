// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/mergequeue.h"

#include <algorithm>

namespace trama::run
{

/// Merges the runs that ascend already: each source comes in order, or nearly so.
void MergeQueue::sort()
{
    const auto at = [this](std::size_t i) {
        return m_order.begin() + static_cast<std::ptrdiff_t>(i);
    };
    std::vector<std::size_t> bounds{0};
    for (std::size_t i = 1; i < m_order.size(); ++i)
        if (m_order[i] < m_order[i - 1])
            bounds.push_back(i);
    bounds.push_back(m_order.size());
    while (bounds.size() > 2) {
        std::vector<std::size_t> joined{0};
        for (std::size_t i = 2; i < bounds.size(); i += 2) {
            std::inplace_merge(at(bounds[i - 2]), at(bounds[i - 1]), at(bounds[i]));
            joined.push_back(bounds[i]);
        }
        if (joined.back() != bounds.back())
            joined.push_back(bounds.back());
        bounds = std::move(joined);
    }
}

/// Closes the gaps that taken records have left.
void MergeQueue::compact()
{
    std::vector<RawRecord> kept;
    for (Key &key : m_order) {
        const auto position = static_cast<std::uint32_t>(kept.size());
        kept.push_back(std::move(m_held[key.position]));
        key.position = position;
    }
    m_held = std::move(kept);
}

std::vector<RawRecord> MergeQueue::release(std::uint64_t watermark)
{
    sort();
    const auto later =
        std::partition_point(m_order.begin(), m_order.end(),
                             [watermark](const Key &key) { return key.time < watermark; });
    std::vector<RawRecord> ready;
    ready.reserve(static_cast<std::size_t>(later - m_order.begin()));
    for (auto key = m_order.begin(); key != later; ++key)
        ready.push_back(std::move(m_held[key->position]));
    m_order.erase(m_order.begin(), later);
    if (m_order.empty())
        m_held.clear(); // and keeps its memory
    else if (m_order.size() * 2 < m_held.size())
        compact();
    return ready;
}

} // namespace trama::run
