// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace trama::probe
{

/// FNV-1a (Fowler, Noll and Vo), 64 bits.
std::uint64_t hashOf(std::string_view text);

/// What the names of a run's semaphores and shared memory begin with in the system, without the
/// slash: two runs of one program take the same names, and must not meet. By the board's path.
std::string ownPrefix(std::string_view board);

} // namespace trama::probe
