// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/runrecord.h"

#include <QString>

namespace trama::cli
{

enum class Colour { None, Ansi };

struct LaneStyle
{
    int width = 80; ///< characters in a line, labels included
    Colour colour = Colour::None;
};

/// What fits where `fd` leads: a terminal's width and colours, or neither.
LaneStyle laneStyleOf(int fd);

/// The lanes of a run as lines of text, a key to their signs, and how long it took. Colour says
/// who, the sign says what, so it reads without colours too.
QString textLanes(const RunRecord &record, const LaneStyle &style);

} // namespace trama::cli
