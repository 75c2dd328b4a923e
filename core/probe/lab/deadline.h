// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/time.h"

#include <ctime>

namespace trama::probe
{

/// What a clock of the system shows at the first instant of the program.
Time zeroOf(clockid_t clock);

/// The virtual time at which a clock of the system will show this.
inline Time timeOf(const timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + Time(time.tv_nsec);
}

inline Time deadlineOf(clockid_t clock, const timespec &until)
{
    return timeOf(until) - zeroOf(clock);
}

timespec timespecOf(Time time);

} // namespace trama::probe
