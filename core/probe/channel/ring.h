// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of PROTOCOL.md. It knows no Python: the extension and the preload library, each with a
// ring of its own, write through it.
#ifndef TRAMA_CHANNEL_RING_H
#define TRAMA_CHANNEL_RING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/// The `place` of a record without one.
enum { PLACE_UNKNOWN = 0xFFFF };

/// The text of one record: 255 payload slots of 24 bytes, less argument and length.
#define RING_TEXT_MAX ((size_t)255 * 24 - 12)

/// How many bytes of a text fit into one record, at a character's boundary.
size_t ring_fitting(const char *text, size_t length);

/// How a library writes to its ring.
struct ring_use
{
    uint64_t capacity; ///< in slots; a power of two, and 2,048 at least
    enum { RING_MANY_WRITERS, RING_ONE_WRITER } writers; ///< at a time
    uint64_t (*clock)(void);                             ///< CLOCK_MONOTONIC, ns
};

/// Rings made later are used so; before, they have 65,536 slots, many writers and ring_time().
void ring_set_use(struct ring_use use);

/// Makes a new ring, forgetting the one before it. Returns the descriptor of its memory, which
/// the caller sends to the engine and closes, or -1.
int ring_open(void);

/// From now on nothing is written; the memory stays, other threads may be waiting in it.
void ring_silence(void);

/// From now on everything is taken and nothing kept, as if there were somebody to listen.
void ring_discard(void);
bool ring_discards(void);

bool ring_speaks(void);

/// Writes one record and never waits; false when there is no room for it. A ring that does not
/// speak, or discards, takes everything and keeps nothing.
bool ring_try_write(const struct record *record);

/// Counts a record that was given up. To be called while the ring speaks, as are these:
void ring_lose(void);
/// Slots that the engine has read.
uint64_t ring_consumed(void);
/// Slots that are free.
uint64_t ring_room(void);

/// How many slots a record takes.
uint64_t ring_slots(const struct record *record);

/// CLOCK_MONOTONIC, ns, from the system.
uint64_t ring_time(void);

#endif
