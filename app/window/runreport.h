// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problem.h"
#include "core/run/outcome.h"
#include "core/trace/trace.h"

#include <QCoreApplication>
#include <QString>

namespace trama::window
{

/// What is to be told of a run that is over: what went wrong, where, and since when.
struct RunReport
{
    enum class Kind {
        None,
        Syntax,
        Exception,
        Problem,
        Exit,
        Signal,
        Stopped,
        Limit,
        Exceeded,
        Halted,
        Failed
    };

    Kind kind = Kind::None;
    /// The program's own, for example "ValueError: no seats"; of a Problem ours, translated.
    QString words;
    QString task; ///< the name of who raised it, where that was not main
    int line = 0; ///< of the program's file, from 1; 0 when not known
    int code = 0; ///< exit status or signal
    Time time{};  ///< when it happened

    /// In the learner's language; empty when there is nothing to tell.
    QString sentence(const QString &fileName) const;

    Q_DECLARE_TR_FUNCTIONS(trama::window::RunReport)
};

/// The last line of the program's file that the problem names; 0 when it names none.
int lineOf(const Trace &trace, const insight::Problem &problem, const QString &program);

/// Looks for it in what the program raised, wrote to stderr and ended with.
/// `program` is the path that was run.
RunReport reportOf(const Trace &trace, const run::Outcome &outcome, const QString &program);

} // namespace trama::window
