// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/outcome.h"

#include <string>

namespace trama::run
{

/// What a program in the Lab is: its text, its arguments and its interpreter. A schedule of one
/// means nothing to another.
std::string fingerprint(const Request &request);

} // namespace trama::run
