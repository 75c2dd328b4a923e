// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of one message on the socket, put one after the other.
#ifndef TRAMA_CHANNEL_PACKET_H
#define TRAMA_CHANNEL_PACKET_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { PACKET_MAX = 64 * 1024, PROTOCOL_VERSION = 1 };
enum { MESSAGE_HELLO = 1, MESSAGE_CODE = 2 };

struct packet
{
    size_t length;
    uint8_t bytes[PACKET_MAX];
};

static inline size_t packet_room(const struct packet *packet)
{
    return PACKET_MAX - packet->length;
}

static inline void packet_put(struct packet *packet, const void *bytes, size_t length)
{
    memcpy(packet->bytes + packet->length, bytes, length);
    packet->length += length;
}

static inline void packet_number(struct packet *packet, uint32_t number)
{
    packet_put(packet, &number, sizeof number);
}

/// A text longer than `most` bytes is cut there.
static inline void packet_text(struct packet *packet, const char *text, size_t length, size_t most)
{
    const size_t told = length < most ? length : most;
    packet_number(packet, (uint32_t)told);
    packet_put(packet, text, told);
}

static inline void packet_begin(struct packet *packet, uint16_t type)
{
    const uint16_t version = PROTOCOL_VERSION;
    packet->length = 0;
    packet_put(packet, &type, sizeof type);
    packet_put(packet, &version, sizeof version);
}

#endif
