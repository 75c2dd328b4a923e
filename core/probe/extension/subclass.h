// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_SUBCLASS_H
#define TRAMA_SUBCLASS_H

/// An empty subclass of a type written in C, which looks just like it. A new reference.
PyObject *subclass_new(PyObject *base);

#endif
