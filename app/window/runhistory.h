// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/runreport.h"
#include "core/run/outcome.h"
#include "core/timeline/runrecord.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace trama::window
{

/// What a run was given to read.
struct Input
{
    QByteArray text;
    bool ended = false; ///< it was told that no more comes
};

/// A program's last run, with what was run, so that what it says of lines is shown only beside
/// the very text.
struct PastRun
{
    QString key;  ///< the program's path, as it was opened
    QString text; ///< that was run
    QString path; ///< under which it was run
    run::Request request;
    std::shared_ptr<const RunRecord> record;
    std::optional<RunReport> report; ///< once it is over
    Input input{};
    /// The run from which another way was gone to this one, and the time of that choice.
    std::shared_ptr<PastRun> former{};
    Time branched{};
};

/// The last run of each of the last few programs, with the former orders from which it came. A
/// run older than those is let go.
class RunHistory
{
public:
    static constexpr std::size_t most = 6;
    static constexpr int mostFormer = 30; ///< orders that can be gone back

    /// Takes the place of the program's former run.
    void add(PastRun run);
    /// The same, but what it takes the place of stays as its former order, from which another way
    /// was gone at `choice`.
    void addOtherWay(PastRun run, Time choice);
    /// Puts the former order back in the place of this run; null where there is none.
    PastRun *backFrom(const RunRecord &record);
    /// Null where there is none.
    PastRun *of(const QString &key);
    PastRun *of(const RunRecord &record);

private:
    std::vector<PastRun> m_runs; ///< the latest last
};

} // namespace trama::window
