// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"

#include <QString>

namespace trama::run
{

/// Why a run of the Lab came to an end before its program did, translated; empty when there is
/// nothing to say.
QString haltSentence(const lab::Board &board);

} // namespace trama::run
