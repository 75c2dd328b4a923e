// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_RING_H
#define TRAMA_RING_H

#include "core/probe/channel/ring.h"

/// The kinds that the extension itself writes; the others come from Python (kinds.py).
/// PROTOCOL.md lists them all. Never renumber.
enum {
    KIND_THREAD_BEGIN = 2,
    KIND_WRITE = 14,
    KIND_CREATE = 15,
    KIND_WAIT = 16,
    KIND_OBTAIN = 17,
    KIND_RELEASE = 18,
    KIND_GIVE_UP = 19,
    KIND_MISUSE = 31,
    KIND_PUT = 111,
    KIND_GET_WAIT = 112,
    KIND_GET = 113,
    KIND_TASK_DONE = 114,
    KIND_SEND_WAIT = 120,
    KIND_SEND = 121,
    KIND_LOAD = 130,
    KIND_STORE = 131,
};

/// Writes one record. The caller holds the GIL; while the ring is full the call waits without
/// it, as PROTOCOL.md says, and may then give the record up.
void ring_write(const struct record *record);

/// A new ring's reader has not stood still yet.
void ring_forget_stall(void);

#endif
