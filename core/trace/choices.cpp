// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/choices.h"

#include <algorithm>

namespace trama
{

std::size_t Choices::firstAtOrAfter(Time time) const
{
    const auto found = std::partition_point(m_choices.begin(), m_choices.end(),
                                            [time](const Choice &c) { return c.time < time; });
    return static_cast<std::size_t>(found - m_choices.begin());
}

} // namespace trama
