// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/sentence.h"
#include "core/trace/trace.h"

#include <QString>

namespace trama
{

/// One event in the learner's language, on one line and without a full stop: "B takes lock after
/// waiting 0.28 ms; A released it". Empty for a Silent one. Long texts of the program are cut.
QString narrationText(const Trace &trace, const insight::Sentence &sentence);

} // namespace trama
