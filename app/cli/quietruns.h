// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/signals.h"
#include "core/run/outcome.h"
#include "core/timeline/runrecord.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <memory>
#include <optional>

namespace trama::cli
{

/// What came of a run that nobody saw.
struct QuietRun
{
    run::Outcome outcome;
    std::shared_ptr<const RunRecord> record;
    QByteArray output; ///< its stdout
};

/// Runs a program in the Lab again and again, unseen: nothing comes from stdin, what it says on
/// stderr is dropped.
class QuietRuns
{
public:
    /// Any signal that the watch has ends the run, and there will be no more.
    QuietRuns(const run::Request &request, SignalWatch &signalWatch);

    /// Returns when it is over; nothing when the user has ended it.
    std::optional<QuietRun> run(const run::LabOrder &order);

private:
    run::Request m_request;
    SignalWatch &m_signalWatch;
    QTemporaryDir m_folder;
    bool m_ended = false; ///< by the user
};

} // namespace trama::cli
