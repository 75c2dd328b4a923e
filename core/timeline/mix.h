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
        ++m_round;
        m_count = 0;
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
        std::uint32_t round = 0; ///< entries of earlier rounds are free
        double amount;
    };
    static constexpr std::size_t places = 64;
    static constexpr std::size_t most = 32;

    /// Null where there is no room for another one.
    Entry *entryFor(TaskId owner, Condition condition)
    {
        // Tasks next to each other come next to each other, and conditions far away.
        std::size_t place = index(owner) + 13 * static_cast<std::size_t>(condition);
        for (;; ++place) {
            Entry &entry = m_entries[place % places];
            if (entry.round != m_round)
                return begin(place % places, owner, condition);
            if (entry.owner == owner && entry.condition == condition)
                return &entry;
        }
    }

    Entry *begin(std::size_t place, TaskId owner, Condition condition)
    {
        if (m_count == most)
            return nullptr;
        m_used[m_count++] = static_cast<std::uint8_t>(place);
        m_entries[place] = {owner, condition, m_round, 0};
        return &m_entries[place];
    }

    std::array<Entry, places> m_entries; ///< a hash table with open places
    std::array<std::uint8_t, most> m_used;
    std::size_t m_count = 0;
    std::uint32_t m_round = 1;
    double m_filled = 0;
};

} // namespace trama::timeline
