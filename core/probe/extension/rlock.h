// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_RLOCK_H
#define TRAMA_RLOCK_H

#include <stdint.h>

/// Makes the RLock type. -1 with an exception when it cannot.
int rlock_prepare(void);

/// What stands in for the type _thread.RLock, a subclass of it. `through` is the code of
/// threading.RLock, which only hands on to the type. A new reference.
PyObject *rlock_type(PyObject *through);

/// An RLock that reports as the object of this number, and no creation. A new reference.
PyObject *rlock_numbered(uint32_t number);

/// The object's number where it is one of ours, else 0.
uint32_t rlock_number(PyObject *object);

#endif
