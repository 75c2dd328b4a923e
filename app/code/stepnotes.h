// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/linenote.h"
#include "app/code/linesteps.h"
#include "app/theme/theme.h"

namespace trama::code
{

/// The steps of a line in words, "read 3 → calculate → write 4", in the colour of whose they are.
QList<LineNote> stepNotes(const std::vector<LineSteps> &steps, const Trace &trace,
                          const Theme &theme);

} // namespace trama::code
