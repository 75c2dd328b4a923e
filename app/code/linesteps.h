// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/linemarks.h"

#include <string>
#include <vector>

namespace trama::code
{

/// One of the steps that a line is made of.
struct InnerStep
{
    ObjectId object = ObjectId::None;
    bool writes = false;
    bool done = false;
    std::string value; ///< that was read or written, once it is done; empty: not known

    friend bool operator==(const InnerStep &, const InnerStep &) = default;
};

/// What a task does at the line where it is, in steps between which another one may go: a line
/// like `counter += 1` reads, calculates and writes.
struct LineSteps
{
    int line = 0; ///< from 1
    TaskId task = TaskId::None;
    std::vector<InnerStep> steps; ///< something is read, and later written, among them

    friend bool operator==(const LineSteps &, const LineSteps &) = default;
};

/// Those of the marked lines that update something in more than one step, at `time`. It looks a few
/// thousand events around it.
std::vector<LineSteps> lineSteps(const RunRecord &record, Time time,
                                 const std::vector<LineMark> &marks);

} // namespace trama::code
