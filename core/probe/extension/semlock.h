// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_SEMLOCK_H
#define TRAMA_SEMLOCK_H

#include <stdint.h>

/// The kinds of record by which the use of a semaphore is told; 0: not told.
struct semlock_told
{
    unsigned char wait;
    unsigned char obtain;
    unsigned char release;
    unsigned char give_up;
    unsigned char refused; ///< what Misuse says when it is released above its greatest value
};

/// Makes the type. -1 with an exception set when that fails.
int semlock_prepare(void);

/// How often the lock was not there at once; only for what semlock_new() has made.
uint32_t semlock_waits(PyObject *semlock);

/// What stands in for a _multiprocessing.SemLock, and reports its use as that of an object.
PyObject *semlock_new(PyObject *raw, uint32_t number, struct semlock_told told);

#endif
