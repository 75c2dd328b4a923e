// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_LINK_H
#define TRAMA_LINK_H

#include <stdbool.h>
#include <stddef.h>

/// Connects to the engine, forgetting a connection before it. False when there is no engine.
bool link_open(const char *path);

/// Sends one packet; with `descriptor` >= 0 that travels along. Holds the GIL and waits at most
/// two seconds, without it. False when the engine is gone or stands still.
bool link_send(const void *packet, size_t length, int descriptor);

/// Whether the engine still holds its end. Needs no GIL.
bool link_alive(void);

#endif
