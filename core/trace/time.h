// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace trama
{

/// A point on the run's own clock: nanoseconds since the program's first instant
/// (Live: the exec by the launcher; Lab: the first line of the program, virtual).
/// Also used for lengths of time.
using Time = std::chrono::nanoseconds;

using Seconds = std::chrono::duration<double>;

inline double seconds(Time t)
{
    return std::chrono::duration_cast<Seconds>(t).count();
}

inline Time fromSeconds(double s)
{
    return std::chrono::duration_cast<Time>(Seconds(s));
}

} // namespace trama
