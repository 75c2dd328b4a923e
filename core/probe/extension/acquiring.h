// SPDX-License-Identifier: GPL-3.0-or-later
// What acquiring and releasing tell, of a Lock and of an RLock.
#ifndef TRAMA_ACQUIRING_H
#define TRAMA_ACQUIRING_H

#include <stdbool.h>
#include <stdint.h>

enum { TAKE_FOREVER = -1 };

/// A lock inside, as Lock and RLock have it.
struct acquiring
{
    /// Takes it, waiting as long as `timeout` (ns; 0: not at all, TAKE_FOREVER). 1: it has it;
    /// 0: not; -1: an exception came.
    int (*take)(PyObject *lock, int64_t timeout);
    /// The argument of Obtain, once it is held.
    int64_t (*obtained)(PyObject *lock);
    bool (*is_free)(PyObject *lock);
    /// Whether the running thread holds it and may take it once more.
    bool (*is_ours)(PyObject *lock);
};

int acquiring_prepare(void);

/// acquire(*args, **keywords), reported for the object `number`.
PyObject *acquiring_call(const struct acquiring *kind, PyObject *lock, uint32_t number,
                         PyObject *args, PyObject *keywords);

/// In the Lab: `with lock`.
PyObject *acquiring_enter(const struct acquiring *kind, PyObject *lock, uint32_t number);

/// Releasing is a step in the Lab, unless it is a part of another one. Called before and after.
void acquiring_releases(const struct acquiring *kind, PyObject *lock, uint32_t number);
void acquiring_released(const struct acquiring *kind, PyObject *lock, uint32_t number);

/// Asking whether it is held is a step in the Lab. Called before.
void acquiring_looks(const struct acquiring *kind, PyObject *lock, uint32_t number);

/// Takes the turn in which the lock can be taken; whether it had to wait for it.
bool acquiring_turn(const struct acquiring *kind, PyObject *lock, uint32_t number);

/// Waits, and tells of it: what acquire() does when the lock could not be had at once.
PyObject *acquiring_wait(const struct acquiring *kind, PyObject *lock, uint32_t number,
                         int64_t timeout);

/// How a release was wrong; the argument of Misuse.
enum misuse { MISUSE_NOT_HELD = 1, MISUSE_OVER_BOUND = 2, MISUSE_NOT_OWNER = 3 };

/// Reports that the exception on its way says that a release was wrong.
void acquiring_misused(uint32_t number, enum misuse how);

/// Reports a new lock: called with the frame that made it, whose program may have a name for it.
void acquiring_created(PyFrameObject *creator, uint32_t number, int64_t kind);

/// Sets the callable that names a new object: it takes the frame that creates it.
void acquiring_namer(PyObject *namer);

#endif
