// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of the C library that CPython's GIL is made of. Preloaded, they stand before the
// library's own, look whether a GIL is concerned, and hand on.
#define _GNU_SOURCE 1
#include "core/probe/gil/gils.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>

#define PUBLIC __attribute__((visibility("default")))
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

/// The library's own function. Conditions have an old form besides; the one that x86-64 links
/// against has this version, and elsewhere there is only one.
static void *own(const char *name)
{
    void *function = dlvsym(RTLD_NEXT, name, "GLIBC_2.3.2");
    if (!function)
        function = dlsym(RTLD_NEXT, name);
    (void)dlerror();
    return function;
}

// Each pointer leads to a function that finds the library's own at the first call, so that the
// later ones have nothing to ask.
static int find_unlock(pthread_mutex_t *mutex);
static int find_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes);
static int find_mutex_destroy(pthread_mutex_t *mutex);
static int find_cond_init(pthread_cond_t *cond, const pthread_condattr_t *attributes);
static int find_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex,
                          const struct timespec *until);

static struct
{
    int (*unlock)(pthread_mutex_t *);
    int (*mutex_init)(pthread_mutex_t *, const pthread_mutexattr_t *);
    int (*mutex_destroy)(pthread_mutex_t *);
    int (*cond_init)(pthread_cond_t *, const pthread_condattr_t *);
    int (*timedwait)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
} library = {find_unlock, find_mutex_init, find_mutex_destroy, find_cond_init, find_timedwait};

static int find_unlock(pthread_mutex_t *mutex)
{
    *(void **)&library.unlock = own("pthread_mutex_unlock");
    return library.unlock(mutex);
}

static int find_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes)
{
    *(void **)&library.mutex_init = own("pthread_mutex_init");
    return library.mutex_init(mutex, attributes);
}

static int find_mutex_destroy(pthread_mutex_t *mutex)
{
    *(void **)&library.mutex_destroy = own("pthread_mutex_destroy");
    return library.mutex_destroy(mutex);
}

static int find_cond_init(pthread_cond_t *cond, const pthread_condattr_t *attributes)
{
    *(void **)&library.cond_init = own("pthread_cond_init");
    return library.cond_init(cond, attributes);
}

static int find_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex,
                          const struct timespec *until)
{
    *(void **)&library.timedwait = own("pthread_cond_timedwait");
    return library.timedwait(cond, mutex, until);
}

PUBLIC int pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes)
{
    gil_mutex_made(mutex);
    return library.mutex_init(mutex, attributes);
}

PUBLIC int pthread_cond_init(pthread_cond_t *cond, const pthread_condattr_t *attributes)
{
    const int result = library.cond_init(cond, attributes);
    gil_cond_made(cond);
    return result;
}

static __attribute__((noinline)) int unlock_possible_gil(pthread_mutex_t *mutex)
{
    struct gil *gil = gil_of(mutex);
    if (gil)
        gil_unlocking(gil);
    return library.unlock(mutex);
}

PUBLIC int pthread_mutex_unlock(pthread_mutex_t *mutex)
{
    return UNLIKELY(gil_possible(mutex)) ? unlock_possible_gil(mutex) : library.unlock(mutex);
}

PUBLIC int pthread_cond_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex,
                                  const struct timespec *until)
{
    struct gil *gil = gil_awaited(cond, mutex);
    if (!gil)
        return library.timedwait(cond, mutex, until);
    gil_waiting(gil);
    const unsigned long switches = gil_switches(gil);
    const int result = library.timedwait(cond, mutex, until);
    if (result == ETIMEDOUT)
        gil_interval_passed(gil, switches);
    return result;
}

PUBLIC int pthread_mutex_destroy(pthread_mutex_t *mutex)
{
    if (UNLIKELY(gil_possible(mutex))) {
        struct gil *gil = gil_of(mutex);
        if (gil)
            gil_destroyed(gil);
    }
    return library.mutex_destroy(mutex);
}
