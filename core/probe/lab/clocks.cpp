// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks show virtual time, and sleeping takes none of the real one. Each look at a clock takes a
// moment, so that a loop that waits for a time ends.
#include "core/probe/lab/deadline.h"
#include "core/probe/lab/member.h"
#include "core/probe/lab/real.h"

#include <cerrno>
#include <sys/time.h>

using namespace trama;
using namespace trama::probe;

Time trama::probe::zeroOf(clockid_t clock)
{
    const bool ofTheWall =
        clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_TAI;
    return ofTheWall ? member->board().rules().epoch : Time(0);
}

timespec trama::probe::timespecOf(Time time)
{
    constexpr long second = 1'000'000'000;
    return {static_cast<time_t>(time.count() / second), static_cast<long>(time.count() % second)};
}

namespace
{

Time show(clockid_t clock)
{
    return zeroOf(clock) + member->board().look();
}

/// A condition's deadline on the real clock, which the GIL's conditions go by: no task of the Lab
/// waits there while another one computes.
timespec realDeadline(const timespec &until)
{
    const Time asked = timeOf(until);
    const Time epoch = member->board().rules().epoch;
    const clockid_t clock = asked < epoch ? CLOCK_MONOTONIC : CLOCK_REALTIME;
    timespec now{};
    REAL(clock_gettime)(clock, &now);
    return timespecOf(timeOf(now) + asked - zeroOf(clock) - member->board().now());
}

} // namespace

INTERPOSED int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    if (!controlled())
        return REAL(clock_gettime)(clock, time);
    *time = timespecOf(show(clock));
    return 0;
}

INTERPOSED int gettimeofday(timeval *__restrict time, void *__restrict zone) noexcept
{
    if (!controlled())
        return REAL(gettimeofday)(time, zone);
    const timespec now = timespecOf(show(CLOCK_REALTIME));
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return 0;
}

INTERPOSED time_t time(time_t *place) noexcept
{
    if (!controlled())
        return REAL(time)(place);
    const time_t now = timespecOf(show(CLOCK_REALTIME)).tv_sec;
    if (place != nullptr)
        *place = now;
    return now;
}

INTERPOSED int clock_nanosleep(clockid_t clock, int flags, const timespec *time, timespec *left)
{
    if (!controlled())
        return REAL(clock_nanosleep)(clock, flags, time, left);
    if (time->tv_nsec < 0 || time->tv_nsec >= 1'000'000'000 || time->tv_sec < 0)
        return EINVAL;
    const bool absolute = (flags & TIMER_ABSTIME) != 0;
    member->sleep(absolute ? deadlineOf(clock, *time) - member->board().now() : timeOf(*time));
    return 0;
}

INTERPOSED int nanosleep(const timespec *time, timespec *left)
{
    if (!controlled())
        return REAL(nanosleep)(time, left);
    const int error = clock_nanosleep(CLOCK_MONOTONIC, 0, time, left);
    if (error == 0)
        return 0;
    errno = error;
    return -1;
}

INTERPOSED int pthread_cond_timedwait(pthread_cond_t *__restrict condition,
                                      pthread_mutex_t *__restrict mutex,
                                      const timespec *__restrict until)
{
    static auto *const real =
        findReal<decltype(::pthread_cond_timedwait)>("pthread_cond_timedwait", "GLIBC_2.3.2");
    if (!controlled())
        return real(condition, mutex, until);
    const timespec deadline = realDeadline(*until);
    return real(condition, mutex, &deadline);
}
