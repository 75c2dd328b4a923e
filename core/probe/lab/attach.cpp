// SPDX-License-Identifier: GPL-3.0-or-later
// How a process comes under the Lab's control: the library is preloaded, and finds the board by
// the environment.
#include "core/probe/lab/ids.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/semaphores.h"

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

/// The first process begins with the first task. A later one has been added by the fork that
/// made it, and has the turn; one that was not is no part of the run.
bool takePlace(lab::Board &board, std::uint16_t &process)
{
    const std::int32_t pid = ownProcess();
    if (board.seatCount() > lab::FirstTask) {
        process = board.processOf(pid);
        const bool known = process < lab::Board::MostProcesses && !board.process(process).ended
                           && !board.process(process).stranger;
        self = known ? board.firstTaskOf(process) : lab::NoActor;
        return self != lab::NoActor;
    }
    process = beginProgram(board);
    return true;
}

__attribute__((constructor)) void attach()
{
    const char *const path = getenv("TRAMA_LAB");
    lab::Board *const board = path ? map(path) : nullptr;
    std::uint16_t process = 0;
    alignas(Member) static unsigned char place[sizeof(Member)];
    if (board != nullptr && takePlace(*board, process))
        member = new (place) Member(*board, process);
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

/// Without room for a thing the run is over.
lab::Thing orHalt(lab::Thing thing)
{
    if (thing == 0)
        member->halt();
    return thing;
}

std::uint32_t add(std::uint64_t guards)
{
    return orHalt(member->board().add(guards));
}

std::uint32_t shared(std::uint64_t key, std::uint64_t guards)
{
    return orHalt(member->board().shared(key, guards));
}

std::uint32_t semaphore(void *semaphore)
{
    return orHalt(thingOf(static_cast<sem_t *>(semaphore)));
}

std::uint32_t process(std::int32_t pid)
{
    lab::Board &board = member->board();
    const std::uint16_t number = board.processWithId(pid);
    return number < lab::Board::MostProcesses ? orHalt(board.thingOf(number)) : 0;
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

void hush(int by)
{
    hushed += by;
}

bool quiet()
{
    return hushed > 0;
}

void start()
{
    member->board().start();
    if (member->board().rules().explores)
        member->serve();
}

void beginAgain()
{
    forgetSemaphores();
    member->beginAgain();
}

void burn(std::uint32_t amount)
{
    member->board().burn(amount);
}

void raise(const char *text, std::size_t length)
{
    member->board().raise({text, length});
}

void looks(lab_looks how)
{
    if (how == LAB_BEGINS)
        member->board().beginLooks();
    else
        member->board().lookAgain(how == LAB_AGAIN_AFTER_SLEEP);
}

void inside(int by)
{
    if (by > 0)
        member->board().enter();
    else
        member->board().leave();
}

void note(std::uint8_t kind, const char *name)
{
    member->note(static_cast<lab::Uncontrolled::Kind>(kind), name);
}

bool races()
{
    return member->board().rules().clockRaces;
}

bool explores()
{
    return member->board().rules().explores;
}

void poll()
{
    member->board().poll();
}

bool polls()
{
    return member->board().rules().model == lab::Model::CPython;
}

std::uint64_t stamp()
{
    return static_cast<std::uint64_t>(member->board().stamp().count());
}

constexpr lab_api api{setInterpreter, isControlled, add,      shared, semaphore, process,
                      remove,         publish,      step,     again,  hush,      quiet,
                      start,          beginAgain,   burn,     raise,  looks,     inside,
                      note,           races,        explores, poll,   polls,     stamp};

} // namespace

extern "C" __attribute__((visibility("default"))) const lab_api *trama_lab(void)
{
    return member != nullptr ? &api : nullptr;
}
