// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problem.h"
#include "core/trace/trace.h"

#include <QString>

namespace trama
{

/// A problem in a sentence or two, translated: who, what, at which lines, and what to do, for
/// example "Deadlock: Ana holds fork A and waits for fork B (line 12), …".
QString problemText(const Trace &trace, const insight::Problem &problem);

} // namespace trama
