// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of PROTOCOL.md, as its only writer sees it. Writers hold the GIL, so one process
// never reserves twice at once; the engine reads from another process at any time.
#include "core/probe/extension/python.h"

#include "core/probe/extension/clock.h"
#include "core/probe/extension/link.h"
#include "core/probe/extension/ring.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const uint32_t ring_magic = 0x474E4952;
static const uint32_t ring_version = 1;
static const uint64_t capacity = UINT64_C(1) << 19;
static const uint64_t payload_mark = UINT64_C(1) << 63;
static const uint64_t patience = UINT64_C(2000000000); // ns without any progress of the reader
static const long nap = 100000;                        // ns between two looks at the reader

struct header
{
    uint32_t magic;
    uint32_t version;
    uint64_t capacity;
    uint8_t unused1[48];
    _Atomic uint64_t reserved;
    uint8_t unused2[56];
    _Atomic uint64_t consumed;
    uint8_t unused3[56];
    _Atomic uint64_t lost;
    uint8_t unused4[4096 - 200];
};

struct head
{
    _Atomic uint64_t commit;
    uint64_t time;
    uint32_t thread;
    uint32_t object;
    uint32_t code;
    uint16_t place;
    uint8_t kind;
    uint8_t more;
};

enum { PAYLOAD = 24 };

struct payload
{
    _Atomic uint64_t commit;
    uint8_t bytes[PAYLOAD];
};

union slot
{
    struct head head;
    struct payload payload;
};

_Static_assert(sizeof(struct header) == 4096, "the header is one page");
_Static_assert(offsetof(struct header, reserved) == 64, "as PROTOCOL.md says");
_Static_assert(offsetof(struct header, consumed) == 128, "as PROTOCOL.md says");
_Static_assert(offsetof(struct header, lost) == 192, "as PROTOCOL.md says");
_Static_assert(sizeof(union slot) == 32, "a slot is 32 bytes");

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23 // Linux 5.14; refused before
#endif

static struct
{
    struct header *header;
    union slot *slots;
    bool speaks;
    uint64_t touched; ///< slots whose memory is there
    uint64_t known;   ///< up to here there is room and memory
    uint64_t stalled; ///< the value of consumed at which patience ran out; UINT64_MAX: never
} ring = {.stalled = UINT64_MAX};

static size_t ring_size(void)
{
    return sizeof(struct header) + capacity * sizeof(union slot);
}

static int make_memory(void)
{
    const int fd = memfd_create("trama-ring", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0)
        return -1;
    // The engine maps the memory too: it must not be able to shrink under it.
    if (ftruncate(fd, (off_t)ring_size()) == 0
        && fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) == 0)
        return fd;
    close(fd);
    return -1;
}

int ring_open(void)
{
    if (ring.header)
        munmap(ring.header, ring_size());
    ring.header = NULL;
    ring.speaks = false;
    ring.stalled = UINT64_MAX;
    ring.touched = ring.known = 0;
    const int fd = make_memory();
    if (fd < 0)
        return -1;
    void *memory = mmap(NULL, ring_size(), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory == MAP_FAILED) {
        close(fd);
        return -1;
    }
    ring.header = memory;
    ring.slots = (union slot *)(ring.header + 1);
    ring.header->magic = ring_magic;
    ring.header->version = ring_version;
    ring.header->capacity = capacity;
    ring.speaks = true;
    return fd;
}

void ring_silence(void)
{
    ring.speaks = false;
}

bool ring_speaks(void)
{
    return ring.speaks;
}

static uint64_t room_ends(void)
{
    return atomic_load_explicit(&ring.header->consumed, memory_order_acquire) + capacity;
}

static uint64_t reserved(void)
{
    return atomic_load_explicit(&ring.header->reserved, memory_order_relaxed);
}

/// Has the kernel map a stretch that is about to be written to for the first time: at once, which
/// takes a fraction of what a fault for each page does.
static void touch_more(void)
{
    const uint64_t least = 2048;
    const uint64_t most = 16384;
    const uint64_t more = ring.touched < least ? least : ring.touched < most ? ring.touched : most;
    madvise(&ring.slots[ring.touched], more * sizeof(union slot), MADV_POPULATE_WRITE);
    ring.touched += more;
}

/// Whether there is room before this slot; looks at the reader only when it has to.
static bool fits_to(uint64_t end)
{
    if (end <= ring.known)
        return true;
    const uint64_t room = room_ends();
    if (end > room)
        return false;
    while (ring.touched < end && ring.touched < capacity)
        touch_more();
    ring.known = ring.touched < capacity && ring.touched < room ? ring.touched : room;
    return true;
}

/// Waits, without the GIL, until the reader has made room. False when it stood still for as
/// long as our patience, or is gone.
static bool wait_for_room(uint64_t slots)
{
    struct header *header = ring.header;
    uint64_t seen = atomic_load(&header->consumed);
    if (seen == ring.stalled)
        return false;
    bool room = false;
    Py_BEGIN_ALLOW_THREADS uint64_t since = clock_of_system();
    while (!(room = reserved() + slots <= room_ends()) && link_alive()) {
        const struct timespec pause = {.tv_nsec = nap};
        nanosleep(&pause, NULL);
        const uint64_t consumed = atomic_load(&header->consumed);
        const uint64_t time = clock_of_system();
        if (consumed != seen) {
            seen = consumed;
            since = time;
        } else if (time - since > patience) {
            break;
        }
    }
    Py_END_ALLOW_THREADS if (!room) ring.stalled = seen;
    if (!link_alive())
        ring_silence();
    return room;
}

/// Reserves, once there is room. Another thread may take the room while we wait for it, so
/// the reservation itself happens under the GIL that makes the answer still true.
static bool reserve(uint64_t slots, uint64_t *first)
{
    while (!fits_to(reserved() + slots))
        if (!wait_for_room(slots)) {
            atomic_fetch_add(&ring.header->lost, 1);
            return false;
        }
    *first = reserved();
    atomic_store_explicit(&ring.header->reserved, *first + slots, memory_order_release);
    return true;
}

static union slot *slot_at(uint64_t number)
{
    return &ring.slots[number & (capacity - 1)];
}

/// Puts bytes at a place of the record's joined payload.
static void put(uint64_t first, size_t at, const void *bytes, size_t length)
{
    const uint8_t *from = bytes;
    while (length > 0) {
        const size_t within = at % PAYLOAD;
        const size_t part = length < PAYLOAD - within ? length : PAYLOAD - within;
        memcpy(slot_at(first + at / PAYLOAD)->payload.bytes + within, from, part);
        from += part;
        at += part;
        length -= part;
    }
}

static void write_payload(uint64_t first, uint64_t slots, const struct record *record,
                          size_t length)
{
    const uint32_t told = (uint32_t)length;
    put(first, 0, &record->argument, sizeof record->argument);
    put(first, 8, &told, sizeof told);
    put(first, 12, record->text, length);
    for (uint64_t i = first; i < first + slots; ++i)
        atomic_store_explicit(&slot_at(i)->payload.commit, (i + 1) | payload_mark,
                              memory_order_release);
}

size_t ring_fitting(const char *text, size_t length)
{
    if (length <= RING_TEXT_MAX)
        return length;
    size_t fitting = RING_TEXT_MAX;
    while (fitting > 0 && ((uint8_t)text[fitting] & 0xC0) == 0x80)
        --fitting;
    return fitting;
}

void ring_write(const struct record *record)
{
    if (!ring.speaks)
        return;
    const size_t length = ring_fitting(record->text, record->length);
    const bool bare = record->argument == 0 && length == 0;
    const uint64_t more = bare ? 0 : (12 + length + PAYLOAD - 1) / PAYLOAD;
    uint64_t first = 0;
    if (!reserve(1 + more, &first))
        return;
    if (more > 0)
        write_payload(first + 1, more, record, length);
    struct head *head = &slot_at(first)->head;
    // After reserving: the engine's watermark stops at a reserved slot, so no record is late.
    head->time = clock_now();
    head->thread = record->thread;
    head->object = record->object;
    head->code = record->code;
    head->place = record->place;
    head->kind = record->kind;
    head->more = (uint8_t)more;
    atomic_store_explicit(&head->commit, first + 1, memory_order_release);
}
