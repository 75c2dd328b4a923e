// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace trama
{

/// What a task is about to do, without the task and without what may come out otherwise when it
/// goes at another time: "writes counter, line 10".
QString nextText(const Trace &trace, const Event &event);

} // namespace trama
