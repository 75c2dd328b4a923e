// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/outcome.h"
#include "core/trace/trace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace trama::cli
{

/// The status a shell would show: the program's own, 128 + N when signal N ended it,
/// 123 when the Lab ended in a deadlock, 124 when a limit ended it, 125 when we failed.
int exitStatus(const run::Outcome &outcome);

/// The object that `trama run --json` prints. Its keys are stable: more may be added, none
/// renamed. Times are in seconds; what is not known is null.
QJsonObject runJson(const Trace &trace, const run::Outcome &outcome);

/// The problems that a run has, as `runJson` tells them.
QJsonArray problemsJson(const Trace &trace);

} // namespace trama::cli
