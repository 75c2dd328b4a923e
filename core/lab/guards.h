// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The bits that can be waited for at a thing, by its kind. A condition and a barrier have one bit
/// for each actor: it was let go.
namespace trama::lab::guard
{

inline constexpr std::uint64_t Free = 1;     ///< Lock, RLock, semaphores: can be acquired
inline constexpr std::uint64_t IsSet = 1;    ///< Event
inline constexpr std::uint64_t Ended = 1;    ///< Task
inline constexpr std::uint64_t NotEmpty = 1; ///< queues, Channel (or nothing comes any more)
inline constexpr std::uint64_t Room = 2;     ///< queues, Channel
inline constexpr std::uint64_t AllDone = 4;  ///< queues: each item was said to be done

} // namespace trama::lab::guard
