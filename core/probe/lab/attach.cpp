// SPDX-License-Identifier: GPL-3.0-or-later
// How a process comes under the Lab's control: the library is preloaded, and finds the board by
// the environment.
#include "core/probe/lab/member.h"

#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace trama::probe
{

namespace
{

lab::Board *map(const char *path)
{
    const int fd = open(path, O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return nullptr;
    void *const memory =
        mmap(nullptr, sizeof(lab::Board), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (memory == MAP_FAILED)
        return nullptr;
    auto *const board = static_cast<lab::Board *>(memory);
    return board->isOfThisVersion() ? board : nullptr;
}

__attribute__((constructor)) void attach()
{
    const char *const path = getenv("TRAMA_LAB");
    lab::Board *const board = path ? map(path) : nullptr;
    // One that is there already comes by the program's own means; see processes.cpp.
    if (board == nullptr || board->seatCount() > lab::FirstTask)
        return;
    alignas(Member) static unsigned char place[sizeof(Member)];
    Member *const here = new (place) Member(*board);
    self = here->invite();
    board->seat(self).thread = static_cast<std::int32_t>(getpid());
    board->begin(self);
    member = here;
}

} // namespace

} // namespace trama::probe

// ---- what the extension asks

using namespace trama;
using namespace trama::probe;

namespace
{

void setInterpreter(void *(*letGo)(), void (*take)(void *))
{
    member->setInterpreter(letGo, take);
}

bool isControlled()
{
    return controlled();
}

std::uint32_t add(std::uint64_t guards)
{
    return member->board().add(guards);
}

void remove(std::uint32_t thing)
{
    member->board().remove(thing);
}

void publish(std::uint32_t thing, std::uint64_t guards)
{
    member->board().publish(thing, guards);
}

lab_answer step(const lab_step *step)
{
    return member->step(*step);
}

lab_answer again()
{
    return member->again();
}

void burn(std::uint32_t amount)
{
    member->board().burn(amount);
}

std::uint64_t stamp()
{
    return static_cast<std::uint64_t>(member->board().stamp().count());
}

constexpr lab_api api{setInterpreter, isControlled, add, remove, publish, step, again, burn, stamp};

} // namespace

extern "C" __attribute__((visibility("default"))) const lab_api *trama_lab(void)
{
    return member != nullptr ? &api : nullptr;
}
