// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/linenote.h"
#include "app/code/linevalues.h"
#include "app/theme/theme.h"

namespace trama::code
{

/// What objects are, in words: "= 5", "held by A", "2 of 3 taken"; with the object's name where a
/// line makes several. What a task holds is told in its colour.
QList<LineNote> valueNotes(const std::vector<LineValue> &values, const Trace &trace,
                           const Theme &theme);

} // namespace trama::code
