// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/ids.h"
#include "core/trace/state.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace trama::timeline
{

/// How much one task in one condition takes of something; in which measure, whoever holds it
/// says.
struct Share
{
    TaskId owner = TaskId::None;
    Condition condition = Condition::Absent;
    float amount = 0;

    friend bool operator==(const Share &, const Share &) = default;
};

/// The biggest shares of something, the biggest first; those that are not there are empty.
using Shares = std::array<Share, 4>;

/// Whether there is anything to see of a task in this condition.
constexpr bool isVisible(Condition condition)
{
    return condition != Condition::Absent && condition != Condition::Ended;
}

/// Adds up who takes how much of a stretch of a lane. It tells up to 32 (task, condition) apart;
/// of more it still knows the sum.
class Mix
{
public:
    void clear()
    {
        m_count = 0;
        m_last = 0;
        m_filled = 0;
    }

    /// Invisible conditions count for nothing.
    void add(TaskId owner, Condition condition, double amount)
    {
        if (!isVisible(condition))
            return;
        m_filled += amount;
        if (double *entry = entryFor(keyOf(owner, condition)))
            *entry += amount;
    }

    /// Adds an amount of which it is not known whose it is.
    void addUnknown(double amount) { m_filled += amount; }

    double filled() const { return m_filled; }

    /// The biggest entries, their amounts multiplied by `scale`.
    Shares biggest(double scale) const;

private:
    using Key = std::uint64_t;

    static Key keyOf(TaskId owner, Condition condition)
    {
        return Key(index(owner)) << 8 | Key(condition);
    }

    /// Null where there is no room for another one.
    double *entryFor(Key key)
    {
        if (m_last < m_count && m_keys[m_last] == key)
            return &m_amounts[m_last];
        for (m_last = 0; m_last < m_count; ++m_last)
            if (m_keys[m_last] == key)
                return &m_amounts[m_last];
        if (m_count == m_keys.size())
            return nullptr;
        m_keys[m_count] = key;
        m_amounts[m_count] = 0;
        return &m_amounts[m_count++];
    }

    std::array<Key, 32> m_keys;
    std::array<double, 32> m_amounts;
    std::size_t m_count = 0;
    std::size_t m_last = 0; ///< the entry found last: the next one is often the same
    double m_filled = 0;
};

} // namespace trama::timeline
