// SPDX-License-Identifier: GPL-3.0-or-later
// The GILs of this process: where they lie in memory, who holds them, and what of that is
// reported. Nothing here waits, and nothing allocates.
#ifndef TRAMA_GILS_H
#define TRAMA_GILS_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

struct gil;

/// All known GILs' mutexes lie within these bounds, which only ever widen.
struct gil_bounds
{
    uintptr_t low;
    uintptr_t high;
};
extern struct gil_bounds gil_bounds;

/// Whether a mutex may be a GIL's: the only question that every unlock in the process is asked.
static inline bool gil_possible(const pthread_mutex_t *mutex)
{
    return (uintptr_t)mutex >= gil_bounds.low && (uintptr_t)mutex <= gil_bounds.high;
}

/// The GIL of this mutex, or NULL.
struct gil *gil_of(const pthread_mutex_t *mutex);

/// The same for the condition that tells of the GIL's release and its mutex.
struct gil *gil_awaited(const pthread_cond_t *cond, const pthread_mutex_t *mutex);

/// What a thread creates, in its order: when that is how CPython creates a GIL, it is one.
void gil_mutex_made(const pthread_mutex_t *mutex);
void gil_cond_made(const pthread_cond_t *cond);

/// The calling thread has the GIL's mutex and is about to ...
void gil_unlocking(struct gil *gil); ///< ... unlock it, having taken the GIL, or dropped it
void gil_waiting(struct gil *gil);   ///< ... wait until the GIL is dropped

/// How often the GIL has gone from one thread to another. The caller has its mutex.
unsigned long gil_switches(const struct gil *gil);

/// The wait took as long as the switch interval; `switches` is from before it.
void gil_interval_passed(struct gil *gil, unsigned long switches);

/// The GIL's mutex is destroyed, and the GIL with it.
void gil_destroyed(struct gil *gil);

#endif
