// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exploration.h"

#include <QJsonArray>
#include <QJsonObject>
#include <vector>

namespace trama::cli
{

/// The outcomes, the most frequent first.
std::vector<lab::Found> inOrder(const Findings &findings);

/// The object that `trama explore --json` prints; `problems` are those of the witness of what is
/// wrong. Its keys are stable: more may be added, none renamed.
QJsonObject exploreJson(const Exploration &exploration, lab::Model model,
                        const QJsonArray &problems);

} // namespace trama::cli
