// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_LOCK_H
#define TRAMA_LOCK_H

#include <stdint.h>

/// Makes the Lock type and finds Python's own. -1 with an exception when it cannot.
int lock_prepare(void);

/// What stands in for threading.Lock: a type where Python has a type there (3.13 and later), a
/// built-in function of the same name where it has one. A new reference.
PyObject *lock_replacement(void);

/// The object's number where it is one of ours, else 0.
uint32_t lock_number(PyObject *object);

#endif
