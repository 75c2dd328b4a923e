// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/mix.h"

#include <algorithm>

namespace trama::timeline
{

Shares Mix::biggest(double scale) const
{
    Shares shares;
    std::size_t found = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Entry &entry = m_entries[m_used[i]];
        const auto amount = static_cast<float>(entry.amount * scale);
        if (found == shares.size() && amount <= shares.back().amount)
            continue;
        std::size_t place = found < shares.size() ? found++ : found - 1;
        for (; place > 0 && shares[place - 1].amount < amount; --place)
            shares[place] = shares[place - 1];
        shares[place] = {entry.owner, entry.condition, amount};
    }
    return shares;
}

} // namespace trama::timeline
