// SPDX-License-Identifier: GPL-3.0-or-later
#define _GNU_SOURCE 1
#include "core/probe/channel/hello.h"

#include "core/probe/channel/link.h"
#include "core/probe/channel/packet.h"
#include "core/probe/channel/ring.h"

#include <unistd.h>

static const uint32_t hello_magic = 0x414D5254;

static bool send_hello(int memory, uint32_t flavour, const char *python, const char *program)
{
    static struct packet packet;
    packet_begin(&packet, MESSAGE_HELLO);
    packet_number(&packet, hello_magic);
    packet_number(&packet, (uint32_t)getpid());
    packet_number(&packet, (uint32_t)getppid());
    packet_number(&packet, flavour);
    packet_text(&packet, python, strlen(python), 256);
    packet_text(&packet, program, strlen(program), 4096);
    return link_send(packet.bytes, packet.length, memory);
}

bool hello_say(const char *path, uint32_t flavour, const char *python, const char *program)
{
    const int memory = ring_open();
    if (memory < 0)
        return false;
    const bool heard = link_open(path) && send_hello(memory, flavour, python, program);
    close(memory);
    if (!heard)
        ring_silence();
    return heard;
}
