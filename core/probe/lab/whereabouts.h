// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace trama::probe
{

/// Has the running thread write down which calls it is in, as trama_probe/lab/whereabouts.py has
/// arranged, whether it has the interpreter or not. Returns where in that file they begin, in
/// bytes; less than 0 when nothing is written.
std::int64_t writeWhereabouts();

} // namespace trama::probe
