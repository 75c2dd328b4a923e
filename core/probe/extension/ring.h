// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_RING_H
#define TRAMA_RING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
};

/// What the writer says of one record; the ring adds the time and the number.
struct record
{
    uint32_t thread;
    uint32_t object;
    uint32_t code;
    uint16_t place;
    uint8_t kind;
    int64_t argument;
    const char *text; ///< UTF-8, `length` bytes, of which ring_fitting() are written
    size_t length;
};

/// The text of one record: 255 payload slots of 24 bytes, less argument and length.
#define RING_TEXT_MAX ((size_t)255 * 24 - 12)

/// How many bytes of a text fit into one record, at a character's boundary.
size_t ring_fitting(const char *text, size_t length);

/// Makes a new ring, forgetting the one before it. Returns the descriptor of its memory, which
/// the caller sends to the engine and closes, or -1.
int ring_open(void);

/// From now on nothing is written; the memory stays, other threads may be waiting in it.
void ring_silence(void);

bool ring_speaks(void);

/// Writes one record. The caller holds the GIL; while the ring is full the call waits without
/// it, as PROTOCOL.md says, and may then give the record up.
void ring_write(const struct record *record);

#endif
