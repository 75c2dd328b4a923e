// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/explorer.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace trama::lab
{

/// A search that several Explorers share, each of its own execution of the same program and in a
/// thread of its own. Together they execute each order exactly once, as one alone would.
class SharedSearch
{
public:
    /// Asked after each execution; false ends the search.
    using GoOn = std::function<bool()>;

    /// Takes part until the search is over. Explorers may come at any time; an Explorer that comes
    /// has explored nothing yet.
    void work(Explorer &explorer, const GoOn &goOn);
    /// Ends it for all, soon.
    void stop();

private:
    std::optional<Explorer::Branch> await();
    void share(Explorer &explorer);

    std::mutex m_mutex; ///< over everything here
    std::condition_variable m_changed;
    std::vector<Explorer::Branch> m_branches; ///< that nobody has begun
    int m_working = 0;
    int m_waiting = 0;
    bool m_begun = false;
    bool m_stopped = false;
};

} // namespace trama::lab
