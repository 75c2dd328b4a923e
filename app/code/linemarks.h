// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/runrecord.h"

#include <vector>

namespace trama::code
{

/// The tasks that are at one line of a file.
struct LineMark
{
    int line = 0; ///< from 1
    std::vector<TaskId> tasks;
    friend bool operator==(const LineMark &, const LineMark &) = default;
};

/// Where the tasks that live at `time` are in the file, by line.
std::vector<LineMark> lineMarks(const RunRecord &record, Time time, std::string_view file);

/// The line of the file at which something was done last up to `time`, by whomever; 0 where nothing
/// was. It looks a few thousand events back.
int actingLine(const RunRecord &record, Time time, std::string_view file);

} // namespace trama::code
