// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/ids.h"
#include "core/trace/state.h"

#include <array>
#include <cstddef>

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
        if (Entry *entry = entryFor(owner, condition))
            entry->amount += amount;
    }

    /// Adds an amount of which it is not known whose it is.
    void addUnknown(double amount) { m_filled += amount; }

    double filled() const { return m_filled; }

    /// The biggest entries, their amounts multiplied by `scale`.
    Shares biggest(double scale) const;

private:
    struct Entry
    {
        TaskId owner;
        Condition condition;
        double amount;
    };

    Entry *entryFor(TaskId owner, Condition condition)
    {
        const auto fits = [&](const Entry &e) {
            return e.owner == owner && e.condition == condition;
        };
        if (m_last < m_count && fits(m_entries[m_last]))
            return &m_entries[m_last];
        for (m_last = 0; m_last < m_count; ++m_last)
            if (fits(m_entries[m_last]))
                return &m_entries[m_last];
        if (m_count == m_entries.size())
            return nullptr;
        m_entries[m_count] = {owner, condition, 0};
        return &m_entries[m_count++];
    }

    std::array<Entry, 32> m_entries;
    std::size_t m_count = 0;
    std::size_t m_last = 0; ///< the entry found last: the next one is often the same
    double m_filled = 0;
};

} // namespace trama::timeline
