// SPDX-License-Identifier: GPL-3.0-or-later
// What acquiring and releasing tell, of a Lock and of an RLock.
#ifndef TRAMA_ACQUIRING_H
#define TRAMA_ACQUIRING_H

#include "core/probe/extension/raw.h"

/// A lock that is reported: Python's own and what is known of it.
struct acquiring
{
    const struct raw_method *acquire; ///< Python's own method …
    PyObject *raw;                    ///< … and the object it is called for
    uint32_t number;
    int64_t *depth; ///< of an RLock: how often its owner has it; changed by its owner only
};

int acquiring_prepare(void);

/// acquire(*args, **keywords), reported.
PyObject *acquiring_call(const struct acquiring *lock, PyObject *args, PyObject *keywords);

/// acquire(), reported.
PyObject *acquiring_plainly(const struct acquiring *lock);

/// How a release was wrong; the argument of Misuse.
enum misuse { MISUSE_NOT_HELD = 1, MISUSE_OVER_BOUND = 2, MISUSE_NOT_OWNER = 3 };

/// Reports that the exception on its way says that a release was wrong.
void acquiring_misused(uint32_t number, enum misuse how);

/// Reports a new lock: called with the frame that made it, whose program may have a name for it.
void acquiring_created(PyFrameObject *creator, uint32_t number, int64_t kind);

/// Sets the callable that names a new object: it takes the frame that creates it.
void acquiring_namer(PyObject *namer);

#endif
