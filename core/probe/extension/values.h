// SPDX-License-Identifier: GPL-3.0-or-later
// values.py's short(), without Python for what is short and plain.
#ifndef TRAMA_VALUES_H
#define TRAMA_VALUES_H

#include "core/probe/extension/places.h"

#include <stdint.h>

/// Sets values.short, which is asked for all that is not plain.
void values_short(PyObject *callable);

/// Reports that the running thread did something with a value at its user line; the text is the
/// value. An exception on its way is left untouched.
void values_report(uint8_t kind, uint32_t object, int64_t argument, PyObject *value);

/// The same at a place that is already known.
void values_report_at(struct place place, uint8_t kind, uint32_t object, int64_t argument,
                      PyObject *value);

#endif
