// SPDX-License-Identifier: GPL-3.0-or-later
// Semaphores, of which CPython makes its locks. What they are stays the C library's; only the
// waiting is decided on the board.
#include "core/probe/lab/semaphores.h"
#include "core/probe/lab/deadline.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/names.h"
#include "core/probe/lab/ownnames.h"
#include "core/probe/lab/real.h"

#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <semaphore.h>
#include <string>
#include <unordered_map>

using namespace trama;
using namespace trama::probe;

namespace
{

constexpr std::uint64_t Free = 1;

struct Known
{
    lab::Thing thing = 0;
    bool shared = false; ///< with other processes
};

/// Semaphores that somebody has waited for, and those that have a name. Used by who has the turn.
/// It lives as long as the process.
using Things = std::unordered_map<const sem_t *, Known>;

Things &things()
{
    static auto *const all = new Things;
    return *all;
}

/// Says what it has come to, if anybody cares.
void publish(sem_t *semaphore)
{
    if (things().empty())
        return;
    const auto place = things().find(semaphore);
    if (place == things().end())
        return;
    int value = 0;
    sem_getvalue(semaphore, &value);
    member->board().publish(place->second.thing, value > 0 ? Free : 0);
}

} // namespace

lab::Thing trama::probe::thingOf(sem_t *semaphore)
{
    const auto [place, isNew] = things().try_emplace(semaphore);
    if (isNew)
        place->second.thing = member->board().add(0);
    publish(semaphore);
    return place->second.thing;
}

namespace
{

int take(sem_t *semaphore, Time deadline)
{
    member->settle();
    for (;;) {
        if (REAL(sem_trywait)(semaphore) == 0) {
            publish(semaphore);
            return 0;
        }
        if (errno != EAGAIN)
            return -1;
        if (!member->wait(thingOf(semaphore), Free, deadline)) {
            errno = ETIMEDOUT;
            return -1;
        }
    }
}

} // namespace

void trama::probe::forgetSemaphores()
{
    std::erase_if(things(), [](const auto &entry) { return !entry.second.shared; });
}

INTERPOSED sem_t *sem_open(const char *name, int flags, ...) noexcept
{
    va_list more;
    va_start(more, flags);
    const bool makes = (flags & O_CREAT) != 0;
    const mode_t mode = makes ? va_arg(more, mode_t) : 0;
    const unsigned value = makes ? va_arg(more, unsigned) : 0;
    va_end(more);
    const std::string inSystem = nameInSystem(name);
    sem_t *const semaphore = makes ? REAL(sem_open)(inSystem.c_str(), flags, mode, value)
                                   : REAL(sem_open)(inSystem.c_str(), flags);
    if (semaphore != SEM_FAILED && controlled()) {
        things()[semaphore] = {member->board().shared(hashOf(name), 0), true};
        publish(semaphore);
    }
    return semaphore;
}

INTERPOSED int sem_close(sem_t *semaphore) noexcept
{
    if (controlled())
        things().erase(semaphore);
    return REAL(sem_close)(semaphore);
}

INTERPOSED int sem_wait(sem_t *semaphore)
{
    return controlled() ? take(semaphore, lab::NoDeadline) : REAL(sem_wait)(semaphore);
}

INTERPOSED int sem_trywait(sem_t *semaphore)
{
    if (!controlled())
        return REAL(sem_trywait)(semaphore);
    member->settle();
    const int result = REAL(sem_trywait)(semaphore);
    if (result == 0)
        publish(semaphore);
    return result;
}

INTERPOSED int sem_timedwait(sem_t *semaphore, const timespec *until)
{
    return controlled() ? take(semaphore, deadlineOf(CLOCK_REALTIME, *until))
                        : REAL(sem_timedwait)(semaphore, until);
}

INTERPOSED int sem_clockwait(sem_t *semaphore, clockid_t clock, const timespec *until)
{
    return controlled() ? take(semaphore, deadlineOf(clock, *until))
                        : REAL(sem_clockwait)(semaphore, clock, until);
}

INTERPOSED int sem_post(sem_t *semaphore)
{
    if (controlled())
        member->settle();
    const int result = REAL(sem_post)(semaphore);
    if (result == 0 && controlled())
        publish(semaphore);
    return result;
}

INTERPOSED int sem_destroy(sem_t *semaphore)
{
    if (controlled()) {
        if (const auto place = things().find(semaphore); place != things().end()) {
            member->board().remove(place->second.thing);
            things().erase(place);
        }
    }
    return REAL(sem_destroy)(semaphore);
}
