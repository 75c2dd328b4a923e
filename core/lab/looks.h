// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/footprint.h"

#include <array>
#include <cstdint>

namespace trama::lab
{

/// What a task has looked at since the head of a loop, and how often it had been written to by
/// then. If it has done nothing else, and does nothing else until it looks again, it will see the
/// same until somebody writes there: it need not look before. That is the one place where fairness
/// is assumed: that who could write there is not kept from it for ever by who looks.
class Looks
{
public:
    static constexpr int Most = Needs::Capacity;

    struct Look
    {
        Thing thing = 0;
        std::uint32_t writes = 0; ///< by then
    };

    void clear() { m_count = 0, m_more = false; }
    /// It does more than look, or at more things than can be waited for.
    void giveUp() { m_more = true; }
    /// A step looks there. What was seen first counts.
    void add(Thing thing, std::uint32_t writes)
    {
        for (const Look &look : *this)
            if (look.thing == thing)
                return;
        if (m_count == Most)
            m_more = true;
        else
            m_looks[m_count++] = {thing, writes};
    }

    bool any() const { return m_count > 0 && !m_more; }
    bool has(Thing thing) const
    {
        for (const Look &look : *this)
            if (look.thing == thing)
                return true;
        return false;
    }
    const Look *begin() const { return m_looks.data(); }
    const Look *end() const { return m_looks.data() + m_count; }

private:
    std::array<Look, Most> m_looks{};
    std::uint8_t m_count = 0;
    bool m_more = false;
};

} // namespace trama::lab
