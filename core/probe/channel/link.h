// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_CHANNEL_LINK_H
#define TRAMA_CHANNEL_LINK_H

#include <stdbool.h>
#include <stddef.h>

/// Connects to the engine, forgetting a connection before it. False when there is no engine.
bool link_open(const char *path);

/// Sends one packet; with `descriptor` >= 0 that travels along. Waits at most two seconds. False
/// when the engine is gone or stands still.
bool link_send(const void *packet, size_t length, int descriptor);

/// Whether the engine still holds its end.
bool link_alive(void);

/// Lets the connection go, as a child does with its parent's.
void link_close(void);

#endif
