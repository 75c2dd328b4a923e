// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lane.h"

#include <algorithm>
#include <vector>

namespace trama::timeline
{

/// Adds up who had how much of a stretch of time, and keeps the biggest shares.
class Mix
{
public:
    void add(TaskId owner, Condition condition, double nanoseconds)
    {
        if (nanoseconds <= 0)
            return;
        for (Part &part : m_parts)
            if (part.owner == owner && part.condition == condition) {
                part.nanoseconds += nanoseconds;
                return;
            }
        m_parts.push_back({owner, condition, nanoseconds});
    }

    void add(const Lane::Node &node, double part = 1.0)
    {
        const auto length = static_cast<double>((node.end - node.start).count()) * part;
        for (const Share &share : node.shares)
            if (share.part > 0)
                add(share.owner, share.condition, length * share.part / 65535);
    }

    bool empty() const { return m_parts.empty(); }
    void clear() { m_parts.clear(); }

    /// The four biggest shares of a stretch of this length, the biggest first.
    std::array<Share, 4> shares(double nanoseconds)
    {
        const auto kept = static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, m_parts.size()));
        std::partial_sort(
            m_parts.begin(), m_parts.begin() + kept, m_parts.end(),
            [](const Part &a, const Part &b) { return a.nanoseconds > b.nanoseconds; });
        std::array<Share, 4> result;
        for (std::ptrdiff_t i = 0; i < kept; ++i) {
            const Part &part = m_parts[static_cast<std::size_t>(i)];
            const double fraction = nanoseconds > 0 ? part.nanoseconds / nanoseconds : 0;
            result[static_cast<std::size_t>(i)] = {
                part.owner, part.condition, 0,
                static_cast<std::uint16_t>(std::clamp(fraction * 65535 + 0.5, 0.0, 65535.0))};
        }
        return result;
    }

private:
    struct Part
    {
        TaskId owner;
        Condition condition;
        double nanoseconds;
    };

    std::vector<Part> m_parts;
};

} // namespace trama::timeline
