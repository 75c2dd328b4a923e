// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_CHANNEL_HELLO_H
#define TRAMA_CHANNEL_HELLO_H

#include <stdbool.h>
#include <stdint.h>

/// Who writes a ring; PROTOCOL.md lists them. Never renumber.
enum { FLAVOUR_EXTENSION = 1, FLAVOUR_GIL = 3 };

/// Makes a ring, connects to the engine and says hello, forgetting what was there before. False,
/// and nothing will be written, when no engine hears.
bool hello_say(const char *path, uint32_t flavour, const char *python, const char *program);

#endif
