// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace trama::probe
{

/// A word that one thread waits at until another, of any process that has the memory, opens it.
/// Opened once it lets one waiter through and is shut again.
void openGate(std::atomic<std::uint32_t> &gate);
void waitAtGate(std::atomic<std::uint32_t> &gate);

/// Wakes all who wait for the word to change; see the engine's side.
void ring(std::atomic<std::uint32_t> &word);

/// Waits until the word is no longer what it was, or for some ms (less than 0: for ever).
void waitForChange(std::atomic<std::uint32_t> &word, std::uint32_t was, int milliseconds = -1);

} // namespace trama::probe
