// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runhistory.h"

#include <algorithm>

namespace trama::window
{

void RunHistory::add(PastRun run)
{
    std::erase_if(m_runs, [&](const PastRun &past) { return past.key == run.key; });
    if (m_runs.size() == most)
        m_runs.erase(m_runs.begin());
    m_runs.push_back(std::move(run));
}

PastRun *RunHistory::of(const QString &key)
{
    const auto found = std::ranges::find(m_runs, key, &PastRun::key);
    return found == m_runs.end() ? nullptr : &*found;
}

PastRun *RunHistory::of(const RunRecord &record)
{
    const auto found = std::ranges::find_if(
        m_runs, [&](const PastRun &past) { return past.record.get() == &record; });
    return found == m_runs.end() ? nullptr : &*found;
}

} // namespace trama::window
