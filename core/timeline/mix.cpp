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
        const auto amount = static_cast<float>(m_amounts[i] * scale);
        if (found == shares.size() && amount <= shares.back().amount)
            continue;
        std::size_t place = found < shares.size() ? found++ : found - 1;
        for (; place > 0 && shares[place - 1].amount < amount; --place)
            shares[place] = shares[place - 1];
        shares[place] = {TaskId(m_keys[i] >> 8), Condition(m_keys[i] & 0xff), amount};
    }
    return shares;
}

} // namespace trama::timeline
