// SPDX-License-Identifier: GPL-3.0-or-later
// Chance is the same in every run: the system's randomness, of which Python's seeds come.
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <algorithm>
#include <cstring>
#include <sys/random.h>

using namespace trama;
using namespace trama::probe;

INTERPOSED ssize_t getrandom(void *buffer, size_t size, unsigned flags)
{
    if (!controlled())
        return REAL(getrandom)(buffer, size, flags);
    auto *place = static_cast<unsigned char *>(buffer);
    for (size_t left = size; left > 0;) {
        const std::uint64_t number = member->board().chance();
        const size_t part = std::min(left, sizeof number);
        std::memcpy(place, &number, part);
        place += part;
        left -= part;
    }
    return static_cast<ssize_t>(size);
}

INTERPOSED int getentropy(void *buffer, size_t size)
{
    if (!controlled())
        return REAL(getentropy)(buffer, size);
    getrandom(buffer, size, 0);
    return 0;
}
