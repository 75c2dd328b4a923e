// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace trama::probe
{

/// What a semaphore or shared memory is called in the system that the program calls by this name.
std::string nameInSystem(const char *name);

} // namespace trama::probe
