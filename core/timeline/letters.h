// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <string>
#include <vector>

namespace trama::timeline
{

/// The letter (or number) that stands for each task in lanes, margins and tokens, in the order of
/// the tasks; UTF-8. It comes from the name the program gave: "A" is A, "main" M, "Thread-3
/// (add)" 3; where two would be the same, the later one takes another letter of its name.
/// A task keeps its letter when later ones appear, as long as it keeps its name.
std::vector<std::string> taskLetters(const Trace &trace);

} // namespace trama::timeline
