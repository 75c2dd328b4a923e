// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exploration.h"

#include <QString>

namespace trama::outcomes
{

/// What there is to tell of a search besides its outcomes. A plain value.
struct Progress
{
    lab::Model model = lab::Model::Any;
    std::uint64_t orders = 0; ///< that were tried
    std::size_t outcomes = 0;
    bool endless = false; ///< one of them is a program that does not end
    lab::Verdict verdict;
    QString sentence; ///< see Findings
};

Progress progressOf(const Findings &findings, lab::Model model);

/// What a search knows, in the learner's language and no more than it has seen: how many orders
/// were tried, in which Python, and whether there may be others.
QString verdictText(const Progress &progress);

} // namespace trama::outcomes
