// SPDX-License-Identifier: GPL-3.0-or-later
// CPython keeps a GIL in a struct of which this part is the same from 3.9 on:
//
//     int locked; unsigned long switch_number;
//     pthread_cond_t cond; pthread_mutex_t mutex;
//     pthread_cond_t switch_cond; pthread_mutex_t switch_mutex;
//
// create_gil() initialises mutex, switch_mutex, cond, switch_cond, in this order and one right
// after the other; take_gil() and drop_gil() change `locked` under the mutex only.
#define _GNU_SOURCE 1
#include "core/probe/gil/gils.h"

#include "core/probe/channel/hello.h"
#include "core/probe/channel/link.h"
#include "core/probe/channel/ring.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

/// PROTOCOL.md lists them. Never renumber.
enum { KIND_WAIT = 70, KIND_REQUEST = 71, KIND_TAKE = 72, KIND_DROP = 73, KIND_NEW = 74 };

enum { MOST = 32 }; ///< GILs at once; those beyond are not watched

struct gil
{
    _Atomic uintptr_t mutex; ///< 0: this place is free
    uint32_t number;         ///< counts the GILs of the process, from 1
    // Guarded by the GIL's mutex.
    bool held;
    uint32_t holder; ///< tid
};

struct gil_bounds gil_bounds = {UINTPTR_MAX, 0};

static struct gil gils[MOST];
static _Atomic uint32_t last_number;
static _Atomic int64_t missing; ///< records given up since the last one written

static _Thread_local uint32_t this_tid;
static _Thread_local struct gil *standing_at; ///< the GIL this thread waits for
static _Thread_local struct
{
    uintptr_t mutex;
    int seen; ///< how many initialisations of a GIL's have come in a row
} making;

static uint32_t tid(void)
{
    if (this_tid == 0)
        this_tid = (uint32_t)gettid();
    return this_tid;
}

static int locked(const struct gil *gil)
{
    struct
    {
        int locked;
        unsigned long switch_number;
        pthread_cond_t cond;
    } const volatile *const state =
        (const volatile void *)(atomic_load_explicit(&gil->mutex, memory_order_relaxed)
                                - sizeof *state);
    return state->locked;
}

unsigned long gil_switches(const struct gil *gil)
{
    const uintptr_t mutex = atomic_load_explicit(&gil->mutex, memory_order_relaxed);
    return *(const volatile unsigned long *)(mutex - sizeof(pthread_cond_t)
                                             - sizeof(unsigned long));
}

// ---- reports

static void report(const struct gil *gil, uint8_t kind)
{
    int64_t before = atomic_load_explicit(&missing, memory_order_relaxed);
    if (before > 0)
        before = atomic_exchange(&missing, 0);
    const struct record record = {.thread = tid(),
                                  .object = gil->number,
                                  .place = PLACE_UNKNOWN,
                                  .kind = kind,
                                  .argument = before};
    if (ring_try_write(&record))
        return;
    atomic_fetch_add(&missing, before + 1);
    ring_lose();
}

void gil_unlocking(struct gil *gil)
{
    standing_at = NULL;
    const bool held = locked(gil) > 0;
    if (held == gil->held)
        return; // it waited, and gives up because Python ends
    gil->held = held;
    gil->holder = tid();
    report(gil, held ? KIND_TAKE : KIND_DROP);
}

void gil_waiting(struct gil *gil)
{
    if (standing_at == gil)
        return; // still
    standing_at = gil;
    report(gil, KIND_WAIT);
}

void gil_interval_passed(struct gil *gil, unsigned long switches)
{
    if (locked(gil) > 0 && gil_switches(gil) == switches)
        report(gil, KIND_REQUEST);
}

// ---- which they are

struct gil *gil_of(const pthread_mutex_t *mutex)
{
    for (int i = 0; i < MOST; ++i)
        if (atomic_load_explicit(&gils[i].mutex, memory_order_acquire) == (uintptr_t)mutex)
            return &gils[i];
    return NULL;
}

struct gil *gil_awaited(const pthread_cond_t *cond, const pthread_mutex_t *mutex)
{
    return gil_possible(mutex) && (uintptr_t)cond + sizeof *cond == (uintptr_t)mutex ? gil_of(mutex)
                                                                                     : NULL;
}

/// The child of a fork is a process of its own, with a GIL that CPython creates anew.
static void in_child(void)
{
    ring_silence();
    link_close();
    this_tid = 0;
    atomic_store(&missing, 0);
    atomic_store(&last_number, 0);
    for (int i = 0; i < MOST; ++i)
        atomic_store(&gils[i].mutex, 0);
}

/// Whether there is an engine that reads what is reported.
static bool heard(void)
{
    static bool prepared;
    const char *path = getenv("TRAMA_SOCKET");
    if (ring_speaks())
        return true;
    if (!path || !hello_say(path, FLAVOUR_GIL, "", ""))
        return false;
    if (!prepared)
        pthread_atfork(NULL, NULL, in_child);
    prepared = true;
    return true;
}

static struct gil *free_place(void)
{
    for (int i = 0; i < MOST; ++i) {
        uintptr_t free = 0;
        if (atomic_compare_exchange_strong(&gils[i].mutex, &free, UINTPTR_MAX))
            return &gils[i];
    }
    return NULL;
}

/// The bounds are read without a lock: both only widen, so an old one is still right for the
/// GILs that the reader can know.
static void widen(uintptr_t mutex)
{
    if (mutex < gil_bounds.low)
        gil_bounds.low = mutex;
    if (mutex > gil_bounds.high)
        gil_bounds.high = mutex;
}

static void created(uintptr_t mutex)
{
    struct gil *before = gil_of((const pthread_mutex_t *)mutex);
    if (before)
        gil_destroyed(before);
    struct gil *gil = heard() ? free_place() : NULL;
    if (!gil)
        return;
    gil->number = atomic_fetch_add(&last_number, 1) + 1;
    gil->held = false;
    atomic_store_explicit(&gil->mutex, mutex, memory_order_release);
    widen(mutex);
    report(gil, KIND_NEW);
}

void gil_mutex_made(const pthread_mutex_t *mutex)
{
    const uintptr_t place = (uintptr_t)mutex;
    const uintptr_t expected = making.mutex + sizeof(pthread_mutex_t) + sizeof(pthread_cond_t);
    if (making.seen == 1 && place == expected) {
        making.seen = 2;
        return;
    }
    making.mutex = place;
    making.seen = 1;
}

void gil_cond_made(const pthread_cond_t *cond)
{
    const uintptr_t place = (uintptr_t)cond;
    if (making.seen == 2 && place + sizeof(pthread_cond_t) == making.mutex) {
        making.seen = 3;
        return;
    }
    const bool gil = making.seen == 3 && place == making.mutex + sizeof(pthread_mutex_t);
    making.seen = 0;
    if (gil) {
        const int error = errno;
        created(making.mutex);
        errno = error;
    }
}

void gil_destroyed(struct gil *gil)
{
    if (gil->held)
        report(gil, KIND_DROP);
    atomic_store_explicit(&gil->mutex, 0, memory_order_release);
}
