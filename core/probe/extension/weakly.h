// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_WEAKLY_H
#define TRAMA_WEAKLY_H

/// Makes the type; -1 with an exception when it cannot.
int weakly_prepare(void);

/// A method of an object, as its class has it, that does not keep the object alive: for the
/// object's own dict. A new reference.
PyObject *weakly_new(PyObject *object, PyObject *name);

#endif
