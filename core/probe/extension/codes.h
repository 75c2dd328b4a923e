// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_CODES_H
#define TRAMA_CODES_H

#include <stdbool.h>
#include <stdint.h>

/// Sends the Code message for a code object. False, perhaps with an exception, when it cannot
/// be described or the engine is gone.
bool codes_describe(PyObject *code, uint32_t number, PyObject *path);

#endif
