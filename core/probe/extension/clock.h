// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_CLOCK_H
#define TRAMA_CLOCK_H

#include <stdint.h>

/// Finds out whether clock_now() may go by the processor's own counter.
void clock_prepare(void);

/// CLOCK_MONOTONIC, ns, never less than it said before. Where the system derives its clock from
/// the processor's time-stamp counter this reads that counter itself, which takes half as long,
/// and asks the system again after less than 0.1 ms: so it is right to some 10 ns. For callers
/// that hold the GIL; not ordered with what other processes do within those nanoseconds.
uint64_t clock_now(void);

#endif
