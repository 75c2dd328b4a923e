// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/actor.h"

#include <array>
#include <cstdint>

namespace trama::lab
{

/// How many tasks are at a time inside one function of a program, and whether that was ever more
/// than it may be.
///
/// A task comes in and goes out by its first step after that, for until then nobody can notice: so
/// it takes no step that it would not take otherwise. These steps touch a thing of their own, and
/// all orders of coming and going are tried. A plain value without addresses: it lies in memory
/// that processes share.
class Occupancy
{
public:
    /// 0: nobody asks.
    explicit Occupancy(std::uint16_t most = 0) : m_most(most) {}

    /// Everybody is out, and nothing was ever wrong.
    void clear() { *this = Occupancy(m_most); }
    /// The task calls the function, or returns from it.
    void enter(Actor task)
    {
        ++m_tasks[task].calls;
        m_tasks[task].entered = true;
    }
    void leave(Actor task) { --m_tasks[task].calls; }
    /// Whether its next step is one by which it comes in or goes out.
    bool isMoving(Actor task) const
    {
        const Task &one = m_tasks[task];
        return m_most > 0 && (one.entered || (one.calls > 0) != one.inside);
    }
    /// It takes a step.
    void pass(Actor task)
    {
        if (!isMoving(task))
            return;
        Task &one = m_tasks[task];
        const int others = m_inside - (one.inside ? 1 : 0);
        m_exceeded = m_exceeded || (one.entered && others >= m_most);
        one.entered = false;
        one.inside = one.calls > 0;
        m_inside = others + (one.inside ? 1 : 0);
    }
    /// It is no more.
    void end(Actor task)
    {
        m_inside -= m_tasks[task].inside ? 1 : 0;
        m_tasks[task] = {};
    }

    int inside() const { return m_inside; }
    bool isExceeded() const { return m_exceeded; }

private:
    struct Task
    {
        std::int16_t calls = 0; ///< that have not returned
        bool entered = false;   ///< since its last step
        bool inside = false;
    };

    std::array<Task, MaxActors> m_tasks{};
    int m_inside = 0;
    std::uint16_t m_most;
    bool m_exceeded = false;
};

} // namespace trama::lab
