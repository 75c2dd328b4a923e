// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/sharedsearch.h"

namespace trama::lab
{

void SharedSearch::work(Explorer &explorer, const GoOn &goOn)
{
    {
        std::unique_lock lock(m_mutex);
        if (m_begun) {
            lock.unlock();
            std::optional<Explorer::Branch> branch = await();
            if (!branch)
                return;
            explorer.begin(std::move(*branch));
        } else {
            m_begun = true;
            ++m_working;
        }
    }
    while (true) {
        while (explorer.next()) {
            if (!goOn()) {
                stop();
                break;
            }
            share(explorer);
        }
        {
            const std::lock_guard lock(m_mutex);
            --m_working;
            m_stopped = m_stopped || !explorer.isThrough();
        }
        m_changed.notify_all();
        std::optional<Explorer::Branch> branch = await();
        if (!branch)
            return;
        explorer.begin(std::move(*branch));
    }
}

void SharedSearch::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
}

/// A branch to begin; nothing when none can come any more.
std::optional<Explorer::Branch> SharedSearch::await()
{
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    m_changed.wait(lock, [this] { return m_stopped || !m_branches.empty() || m_working == 0; });
    --m_waiting;
    if (m_stopped || m_branches.empty())
        return std::nullopt;
    Explorer::Branch branch = std::move(m_branches.back());
    m_branches.pop_back();
    ++m_working;
    return branch;
}

/// Gives to each who waits.
void SharedSearch::share(Explorer &explorer)
{
    const std::lock_guard lock(m_mutex);
    while (static_cast<int>(m_branches.size()) < m_waiting) {
        std::optional<Explorer::Branch> branch = explorer.give();
        if (!branch)
            return;
        m_branches.push_back(std::move(*branch));
        m_changed.notify_one();
    }
}

} // namespace trama::lab
