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

void RunHistory::addOtherWay(PastRun run, Time choice)
{
    if (PastRun *before = of(run.key)) {
        run.former = std::make_shared<PastRun>(std::move(*before));
        run.branched = choice;
    }
    PastRun *oldest = run.former.get();
    for (int i = 1; oldest && i < mostFormer; ++i)
        oldest = oldest->former.get();
    if (oldest)
        oldest->former.reset();
    add(std::move(run));
}

PastRun *RunHistory::backFrom(const RunRecord &record)
{
    PastRun *past = of(record);
    if (!past || !past->former)
        return nullptr;
    const std::shared_ptr<PastRun> former = past->former;
    *past = *former;
    return past;
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
