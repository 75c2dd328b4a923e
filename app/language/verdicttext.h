// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exploration.h"

#include <QString>

namespace trama
{

/// What a search knows, in the learner's language and no more than it has seen: how many orders
/// were tried, in which Python, and whether there may be others.
QString verdictText(const Findings &findings, lab::Model model);

/// Why it does not know all; empty when it does.
QString boundText(const lab::Verdict &verdict);

} // namespace trama
