// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/metrics.h"

#include <QJsonObject>

namespace trama::cli
{

/// Adds to an object's JSON what only objects of its kind have: a queue's depth, a barrier's
/// rounds, the last value …
void addByKind(QJsonObject &told, const Trace &trace, const insight::ObjectMetrics &metrics);

} // namespace trama::cli
