// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of PROTOCOL.md, as its writers see it. Several threads of a process may write at once;
// the engine reads from another process at any time.
#define _GNU_SOURCE 1
#include "core/probe/channel/ring.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static const uint32_t ring_magic = 0x474E4952;
static const uint32_t ring_version = 1;
static const uint64_t payload_mark = UINT64_C(1) << 63;

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
    struct ring_use use;
    uint64_t mask;
    uint64_t size; ///< bytes of the mapping
    bool speaks;
    bool discards;
    // For one writer at a time:
    uint64_t touched; ///< slots whose memory is there
    uint64_t known;   ///< up to this slot there is room and memory
} ring = {.use = {65536, RING_MANY_WRITERS, ring_time}};

void ring_set_use(struct ring_use use)
{
    ring.use = use;
}

uint64_t ring_time(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static int make_memory(uint64_t size)
{
    const int fd = memfd_create("trama-ring", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0)
        return -1;
    // The engine maps the memory too: it must not be able to shrink under it.
    if (ftruncate(fd, (off_t)size) == 0 && fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) == 0)
        return fd;
    close(fd);
    return -1;
}

int ring_open(void)
{
    if (ring.header)
        munmap(ring.header, ring.size);
    ring.header = NULL;
    ring.speaks = false;
    ring.touched = ring.known = 0;
    ring.mask = ring.use.capacity - 1;
    ring.size = sizeof(struct header) + ring.use.capacity * sizeof(union slot);
    const int fd = make_memory(ring.size);
    if (fd < 0)
        return -1;
    void *memory = mmap(NULL, ring.size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory == MAP_FAILED) {
        close(fd);
        return -1;
    }
    ring.header = memory;
    ring.slots = (union slot *)(ring.header + 1);
    ring.header->magic = ring_magic;
    ring.header->version = ring_version;
    ring.header->capacity = ring.use.capacity;
    ring.speaks = true;
    return fd;
}

void ring_silence(void)
{
    ring.speaks = false;
}

void ring_discard(void)
{
    ring.speaks = ring.discards = true;
}

bool ring_discards(void)
{
    return ring.discards;
}

bool ring_speaks(void)
{
    return ring.speaks;
}

uint64_t ring_consumed(void)
{
    return atomic_load_explicit(&ring.header->consumed, memory_order_acquire);
}

/// The slot before which there is room.
static uint64_t room_end(void)
{
    return ring_consumed() + ring.use.capacity;
}

static uint64_t reserved(void)
{
    return atomic_load_explicit(&ring.header->reserved, memory_order_relaxed);
}

uint64_t ring_room(void)
{
    return room_end() - reserved();
}

void ring_lose(void)
{
    atomic_fetch_add_explicit(&ring.header->lost, 1, memory_order_relaxed);
}

// ---- taking slots

static bool reserve_among_many(uint64_t slots, uint64_t *first)
{
    *first = reserved();
    do
        if (*first + slots > room_end())
            return false;
    while (!atomic_compare_exchange_weak_explicit(&ring.header->reserved, first, *first + slots,
                                                  memory_order_seq_cst, memory_order_relaxed));
    return true;
}

/// Has the kernel map what is about to be written to for the first time: a stretch at once takes
/// a fraction of what a fault for each page does.
static void touch_more(void)
{
    const uint64_t least = 2048;
    const uint64_t most = 16384;
    const uint64_t more = ring.touched < least ? least : ring.touched < most ? ring.touched : most;
    madvise(&ring.slots[ring.touched], more * sizeof(union slot), MADV_POPULATE_WRITE);
    ring.touched += more;
}

/// Looks at the reader, and at the memory, only when it has to.
static bool reserve_alone(uint64_t slots, uint64_t *first)
{
    *first = reserved();
    const uint64_t end = *first + slots;
    if (end > ring.known) {
        const uint64_t room = room_end();
        if (end > room)
            return false;
        while (ring.touched < end && ring.touched < ring.use.capacity)
            touch_more();
        const bool partly = ring.touched < ring.use.capacity && ring.touched < room;
        ring.known = partly ? ring.touched : room;
    }
    atomic_store_explicit(&ring.header->reserved, end, memory_order_release);
    return true;
}

static bool reserve(uint64_t slots, uint64_t *first)
{
    return ring.use.writers == RING_ONE_WRITER ? reserve_alone(slots, first)
                                               : reserve_among_many(slots, first);
}

// ---- filling them

static union slot *slot_at(uint64_t number)
{
    return &ring.slots[number & ring.mask];
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

static uint64_t payload_slots(const struct record *record, size_t length)
{
    const bool bare = record->argument == 0 && length == 0;
    return bare ? 0 : (12 + length + PAYLOAD - 1) / PAYLOAD;
}

uint64_t ring_slots(const struct record *record)
{
    return 1 + payload_slots(record, ring_fitting(record->text, record->length));
}

bool ring_try_write(const struct record *record)
{
    if (!ring.speaks || ring.discards)
        return true;
    const size_t length = ring_fitting(record->text, record->length);
    const uint64_t more = payload_slots(record, length);
    uint64_t first = 0;
    if (!reserve(1 + more, &first))
        return false;
    if (more > 0)
        write_payload(first + 1, more, record, length);
    struct head *head = &slot_at(first)->head;
    // After reserving: the engine's watermark stops at a reserved slot, so no record is late.
    head->time = ring.use.clock();
    head->thread = record->thread;
    head->object = record->object;
    head->code = record->code;
    head->place = record->place;
    head->kind = record->kind;
    head->more = (uint8_t)more;
    atomic_store_explicit(&head->commit, first + 1, memory_order_release);
    return true;
}
