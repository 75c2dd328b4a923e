// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/lab/ownnames.h"

namespace trama::probe
{

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

std::string ownPrefix(std::string_view board)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string prefix = "trama-";
    for (std::uint64_t hash = hashOf(board), i = 0; i < 16; ++i, hash >>= 4)
        prefix += digits[hash & 15];
    return prefix + '-';
}

} // namespace trama::probe
