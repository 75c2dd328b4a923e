// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trama::run::launcher
{

/// Asks for short turns on a core for the calling thread, in exchange for getting them soon: its
/// share stays what it is. Without it, each time it wakes in a crowd of the program's processes it
/// waits until all of them have had their turns. Does nothing before Linux 6.12.
void takeShortTurns();

} // namespace trama::run::launcher
