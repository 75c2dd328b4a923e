// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace trama
{

/// How much is in an object, or how many wait for it (see `timeline::levelOf`): "2 of 3 taken".
/// Empty where nobody waits for what only one can have. Translated.
QString levelText(const Trace &trace, ObjectId object, std::size_t level);

} // namespace trama
