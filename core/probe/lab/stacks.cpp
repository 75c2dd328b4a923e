// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/lab/stacks.h"

#include "core/probe/lab/ids.h"
#include "core/probe/lab/real.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trama::probe
{

namespace
{

/// Room for one stack, with an untouchable part below it. Linux gives a thread 8 MiB.
constexpr std::size_t room = std::size_t{16} << 20;
constexpr std::size_t guard = std::size_t{1} << 16;
/// So many births have a place of their own; later ones get those of ended threads, in turns.
constexpr std::size_t most = 4096;
/// Where the system puts nothing of its own; the same in each run, so that idents are.
constexpr std::uintptr_t wanted = 0x2000'0000'0000;

struct Stack
{
    pid_t thread = 0;     ///< that was the last to run on it; 0 when none may
    std::size_t size = 0; ///< of the part that can be written to
};

std::array<Stack, most> stacks;
std::size_t births = 0;
std::size_t swept = 0; ///< the stacks of earlier births are no longer in use
std::byte *region = nullptr;

std::byte *reserve()
{
    const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    auto *const hint = reinterpret_cast<void *>(wanted); // NOLINT(performance-no-int-to-ptr)
    void *at = mmap(hint, room * most, PROT_NONE, flags | MAP_FIXED_NOREPLACE, -1, 0);
    if (at == MAP_FAILED)
        at = mmap(nullptr, room * most, PROT_NONE, flags, -1, 0);
    return at == MAP_FAILED ? nullptr : static_cast<std::byte *>(at);
}

std::byte *bottomOf(const Stack &stack)
{
    return region + static_cast<std::size_t>(&stack - stacks.data()) * room + guard;
}

/// A thread runs on its stack up to its very last call.
bool isFree(const Stack &stack)
{
    return stack.thread == 0 || REAL(syscall)(SYS_tgkill, ownProcess(), stack.thread, 0) != 0;
}

/// Gives back the memory that ended threads no longer need. They end in about the order of their
/// births, so it is enough to look at the eldest.
void sweep()
{
    for (; swept < births && swept < most && isFree(stacks[swept]); ++swept)
        if (stacks[swept].thread != 0)
            madvise(bottomOf(stacks[swept]), stacks[swept].size, MADV_DONTNEED);
}

/// False when somebody is on it, or it cannot be so large. A thread of an earlier execution is
/// about to end.
bool prepare(Stack &stack, std::size_t size)
{
    while (births < most && !isFree(stack))
        sched_yield();
    if (size + guard > room || !isFree(stack))
        return false;
    if (size > stack.size) {
        if (mprotect(bottomOf(stack), size, PROT_READ | PROT_WRITE) != 0)
            return false;
        stack.size = size;
    }
    return true;
}

} // namespace

bool giveStack(const pthread_attr_t *given, pthread_attr_t &own)
{
    if (region == nullptr)
        region = reserve();
    if (region == nullptr)
        return false;
    pthread_attr_init(&own);
    std::size_t size = 0;
    pthread_attr_getstacksize(given != nullptr ? given : &own, &size);
    int detached = PTHREAD_CREATE_JOINABLE;
    if (given != nullptr)
        pthread_attr_getdetachstate(given, &detached);
    sweep();
    Stack &stack = stacks[births % most];
    const bool ready = prepare(stack, size);
    ++births;
    if (!ready) {
        pthread_attr_destroy(&own);
        return false;
    }
    stack.thread = 0;
    pthread_attr_setdetachstate(&own, detached);
    pthread_attr_setstack(&own, bottomOf(stack), size);
    return true;
}

void takeStack(pid_t thread)
{
    stacks[(births - 1) % most].thread = thread;
}

void inheritStacks()
{
    if (region == nullptr)
        return;
    const std::byte here{};
    for (Stack &stack : stacks) {
        const std::byte *const bottom = bottomOf(stack);
        stack.thread = &here >= bottom && &here < bottom + stack.size ? ownThread() : 0;
    }
}

void beginStacks()
{
    births = 0;
    swept = 0;
}

} // namespace trama::probe
