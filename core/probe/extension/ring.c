// SPDX-License-Identifier: GPL-3.0-or-later
// How the extension waits for room in the ring.
#include "core/probe/extension/python.h"

#include "core/probe/channel/link.h"
#include "core/probe/extension/ring.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const uint64_t patience = UINT64_C(2000000000); // ns without any progress of the reader
static const long nap = 100000;                        // ns between two looks at the reader

/// How far the reader had come when patience ran out; UINT64_MAX: never.
static uint64_t stalled = UINT64_MAX;

void ring_forget_stall(void)
{
    stalled = UINT64_MAX;
}

/// Also in the Lab, where a look at a clock takes virtual time.
static uint64_t real_time(void)
{
    struct timespec now;
    syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

/// Waits, without the GIL, until the reader has made room. False when it stood still for as
/// long as our patience, or is gone.
static bool wait_for_room(uint64_t slots)
{
    uint64_t seen = ring_consumed();
    if (seen == stalled)
        return false;
    bool room = false;
    Py_BEGIN_ALLOW_THREADS uint64_t since = real_time();
    while (!(room = ring_room() >= slots) && link_alive()) {
        const struct timespec pause = {.tv_nsec = nap};
        syscall(SYS_nanosleep, &pause, NULL); // in real time, also in the Lab
        const uint64_t consumed = ring_consumed();
        const uint64_t time = real_time();
        if (consumed != seen) {
            seen = consumed;
            since = time;
        } else if (time - since > patience) {
            break;
        }
    }
    Py_END_ALLOW_THREADS if (!room) stalled = seen;
    if (!link_alive())
        ring_silence();
    return room;
}

void ring_write(const struct record *record)
{
    // Another thread may take the room while this one waits for it.
    while (!ring_try_write(record))
        if (!wait_for_room(ring_slots(record))) {
            ring_lose();
            return;
        }
}
