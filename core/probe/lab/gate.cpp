// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/lab/gate.h"

#include <climits>
#include <ctime>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::probe
{

namespace
{

long futex(std::atomic<std::uint32_t> &word, int operation, std::uint32_t value,
           const timespec *timeout = nullptr)
{
    return syscall(SYS_futex, &word, operation, value, timeout, nullptr, 0);
}

} // namespace

void openGate(std::atomic<std::uint32_t> &gate)
{
    gate.store(1, std::memory_order_release);
    futex(gate, FUTEX_WAKE, 1);
}

void waitAtGate(std::atomic<std::uint32_t> &gate)
{
    while (gate.exchange(0, std::memory_order_acquire) == 0)
        futex(gate, FUTEX_WAIT, 0);
}

void ring(std::atomic<std::uint32_t> &word)
{
    futex(word, FUTEX_WAKE, INT_MAX);
}

void waitForChange(std::atomic<std::uint32_t> &word, std::uint32_t was, int milliseconds)
{
    const timespec most{milliseconds / 1000, milliseconds % 1000 * 1'000'000L};
    if (word.load(std::memory_order_acquire) == was)
        futex(word, FUTEX_WAIT, was, milliseconds < 0 ? nullptr : &most);
}

} // namespace trama::probe
