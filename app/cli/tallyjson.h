// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/tally.h"

#include <QJsonArray>
#include <QJsonObject>

namespace trama::cli
{

/// How often what was done: {"obtain": 3, "release": 3}.
QJsonObject eventsJson(const insight::ObjectTally &tally);

/// Who woke whom: [{"by": "A", "woken": "B", "count": 2}].
QJsonArray wakingsJson(const Trace &trace, const insight::ObjectTally &tally);

} // namespace trama::cli
