// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/runrecord.h"

#include <string>
#include <string_view>
#include <vector>

namespace trama::code
{

/// What an object is at a time, told where the program makes it.
struct LineValue
{
    int line = 0; ///< from 1
    ObjectId object = ObjectId::None;
    TaskId holder = TaskId::None;
    bool set = false;      ///< of an Event
    std::size_t level = 0; ///< as `timeline::levelOf` counts
    std::vector<std::string>
        cells; ///< of a variable, Value or Array: what is in it, as far as known

    friend bool operator==(const LineValue &, const LineValue &) = default;
};

/// Of the objects that were made in the file up to `time`: the one of each name, and of copies in
/// several processes the one in the first; by line. Of a line that makes many (`locks = [Lock() …`)
/// those that somebody holds or waits for. An object that a variable of the same line only names is
/// told once. A value that is no number and no text is not told.
std::vector<LineValue> lineValues(const RunRecord &record, Time time, std::string_view file);

} // namespace trama::code
