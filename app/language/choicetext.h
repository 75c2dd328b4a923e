// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/crossroads.h"

#include <QString>

namespace trama
{

/// What a task may do next, in the learner's language: "take lock, line 9". Nothing is said of
/// values and of how it ends, since those hang on who goes first.
QString optionText(const Trace &trace, const insight::Option &option);

/// Why a task cannot go: "waits for lock, held by A, line 9".
QString hindranceText(const Trace &trace, const insight::Hindered &hindered);

} // namespace trama
