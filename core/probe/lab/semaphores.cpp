// SPDX-License-Identifier: GPL-3.0-or-later
// Semaphores, of which CPython makes its locks. What they are stays the C library's; only the
// waiting is decided on the board.
#include "core/probe/lab/deadline.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <cerrno>
#include <semaphore.h>
#include <unordered_map>

using namespace trama;
using namespace trama::probe;

namespace
{

constexpr std::uint64_t Free = 1;

/// Semaphores that somebody has waited for, and the things they are on the board. Used by who
/// has the turn. It lives as long as the process.
using Things = std::unordered_map<const sem_t *, lab::Thing>;

Things &things()
{
    static auto *const all = new Things;
    return *all;
}

lab::Thing thingOf(const sem_t *semaphore)
{
    const auto [place, isNew] = things().try_emplace(semaphore, 0);
    if (isNew)
        place->second = member->board().add(0);
    return place->second;
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
    member->board().publish(place->second, value > 0 ? Free : 0);
}

int take(sem_t *semaphore, Time deadline)
{
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

INTERPOSED int sem_wait(sem_t *semaphore)
{
    return controlled() ? take(semaphore, lab::NoDeadline) : REAL(sem_wait)(semaphore);
}

INTERPOSED int sem_trywait(sem_t *semaphore)
{
    const int result = REAL(sem_trywait)(semaphore);
    if (result == 0 && controlled())
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
    const int result = REAL(sem_post)(semaphore);
    if (result == 0 && controlled())
        publish(semaphore);
    return result;
}

INTERPOSED int sem_destroy(sem_t *semaphore)
{
    if (controlled()) {
        if (const auto place = things().find(semaphore); place != things().end()) {
            member->board().remove(place->second);
            things().erase(place);
        }
    }
    return REAL(sem_destroy)(semaphore);
}
