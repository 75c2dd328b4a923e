// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launched.h"

#include "core/run/corewatch.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace trama::run
{

/// A subject whose cores are watched to its end.
class Watched
{
public:
    using Maker = std::function<std::unique_ptr<CoreWatch>(pid_t)>;

    explicit Watched(const std::vector<std::string> &arguments) : launched(arguments) {}

    bool run(const Maker &make)
    {
        if (!launched.start())
            return false;
        watch = make(launched.launch.pid());
        if (!watch)
            return false;
        launched.tick = [this] { complete = watch->drain(records); };
        launched.launch.go();
        if (!launched.untilOver() || !launched.nothingLeft())
            return false;
        watch->finish(records);
        return true;
    }

    /// Times on a core by tid, ns.
    std::map<std::int32_t, std::uint64_t> times() const
    {
        std::map<std::int32_t, std::uint64_t> sums;
        std::map<std::int32_t, std::uint64_t> since;
        for (const CoreRecord &record : records) {
            const bool on =
                record.kind == CoreRecordKind::On || record.kind == CoreRecordKind::Exec;
            if (record.kind == CoreRecordKind::Fork)
                continue;
            if (const auto open = since.find(record.tid); open != since.end()) {
                sums[record.tid] += record.time - open->second;
                since.erase(open);
            }
            if (on)
                since[record.tid] = record.time;
        }
        return sums;
    }

    std::size_t count(CoreRecordKind kind) const
    {
        return static_cast<std::size_t>(
            std::count_if(records.begin(), records.end(),
                          [kind](const CoreRecord &record) { return record.kind == kind; }));
    }

    /// What the subject's threads said of themselves: CLOCK_THREAD_CPUTIME_ID by tid, ns.
    std::map<std::int32_t, std::uint64_t> ownAccounts() const
    {
        std::map<std::int32_t, std::uint64_t> accounts;
        std::istringstream lines(launched.output);
        std::string word;
        std::int32_t tid = 0;
        std::uint64_t time = 0;
        while (lines >> word >> tid >> time)
            accounts[tid] = time;
        return accounts;
    }

    Launched launched;
    std::unique_ptr<CoreWatch> watch;
    std::vector<CoreRecord> records;
    std::uint64_t complete = 0;
};

} // namespace trama::run
