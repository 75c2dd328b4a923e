// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/clock.h"

#include "core/probe/channel/ring.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#ifdef __x86_64__

#include <x86intrin.h>

enum {
    SPAN = 1 << 17,         ///< ticks for which a pair counts; at 1 GHz and more < 0.14 ms
    TIGHT = 2000,           ///< ticks within which both clocks have to be read
    BASE_LEAST = 1000000,   ///< ns between two pairs that tell how fast the counter is …
    BASE_MOST = 1000000000, ///< … and when it is time to tell it anew
    SHIFT = 32,
};

/// What both clocks said at one time.
struct pair
{
    uint64_t ticks;
    uint64_t time;
};

static struct
{
    bool counts; ///< the counter is what the system goes by
    struct pair base;
    struct pair last;
    uint64_t rate; ///< ns of a tick, << SHIFT; 0: not known yet
    uint64_t told;
} counter;

static bool read_pair(struct pair *pair)
{
    for (int tries = 0; tries < 3; ++tries) {
        const uint64_t before = __rdtsc();
        pair->time = ring_time();
        const uint64_t after = __rdtsc();
        pair->ticks = before + (after - before) / 2;
        if (after - before < TIGHT)
            return true;
    }
    return false;
}

void clock_prepare(void)
{
    char name[16] = "";
    FILE *file = fopen("/sys/devices/system/clocksource/clocksource0/current_clocksource", "re");
    if (!file)
        return;
    counter.counts =
        fgets(name, sizeof name, file) && strcmp(name, "tsc\n") == 0 && read_pair(&counter.base);
    counter.last = counter.base;
    fclose(file);
}

/// Asks the system, and learns from the answer.
static uint64_t ask(void)
{
    struct pair now;
    if (!read_pair(&now))
        return ring_time();
    const uint64_t elapsed = now.time - counter.base.time;
    if (elapsed > BASE_LEAST && now.ticks > counter.base.ticks) {
        const double rate = (double)elapsed / (double)(now.ticks - counter.base.ticks);
        counter.rate = rate < 1 ? (uint64_t)(rate * (double)(UINT64_C(1) << SHIFT)) : 0;
    }
    if (elapsed > BASE_MOST)
        counter.base = counter.last;
    counter.last = now;
    return now.time;
}

uint64_t clock_now(void)
{
    if (!counter.counts)
        return ring_time();
    const uint64_t ticks = __rdtsc() - counter.last.ticks;
    const uint64_t time = ticks < SPAN && counter.rate != 0
                              ? counter.last.time + (ticks * counter.rate >> SHIFT)
                              : ask();
    if (time > counter.told)
        counter.told = time;
    return counter.told;
}

#else

void clock_prepare(void) {}

uint64_t clock_now(void)
{
    return ring_time();
}

#endif
