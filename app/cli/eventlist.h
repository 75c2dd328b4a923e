// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QByteArray>

namespace trama::cli
{

/// Everything that happened, a line each, in order: time in ns, task, verb, object, line, and what
/// the event is about, with tabs between. Two runs in which the same happened give the same text:
/// it has no process ids and no numbers that hang on how fast things were read.
QByteArray eventList(const Trace &trace);

} // namespace trama::cli
