// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_AROUND_H
#define TRAMA_AROUND_H

/// Makes the type; -1 with an exception when it cannot.
int around_prepare(void);

/// Stands in for a callable of the standard library: calls `before` with the arguments, then
/// the callable itself, then `after` with what `before` returned, the result (None when an
/// exception came) and whether an exception came, which sys.exc_info() then tells. `after` may be
/// None, and is not called when `before` returned None. With a dict `known`, calls whose first
/// argument's id is not in it go straight to the callable. Being C, it leaves no frame in a
/// traceback. A new reference.
PyObject *around_new(PyObject *original, PyObject *before, PyObject *after, PyObject *known);

/// The same with `before` alone, for what must be done, such as giving a lock back: an exception
/// that comes up in `before` by chance goes on to the program after the call.
PyObject *around_sure(PyObject *original, PyObject *before);

/// The same where nothing of Python's runs unless the call raises: `tell` takes the arguments, a
/// tuple, and leaves no exception behind; `after` gets them for a token, and that one came.
typedef void (*around_teller)(PyObject *args);
PyObject *around_quick(PyObject *original, around_teller tell, PyObject *after);

/// Stands in for a stream's write(): reports the text as written to `stream`, then writes it.
PyObject *around_write(PyObject *original, uint32_t stream);

#endif
