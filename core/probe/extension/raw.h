// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of Python's own types, called as directly as the interpreter at hand allows.
#ifndef TRAMA_RAW_H
#define TRAMA_RAW_H

/// A method: its C function where it has the signature known to us, otherwise by its name.
struct raw_method
{
    PyCFunctionWithKeywords function; ///< NULL: not of that signature
    PyObject *unbound;
};

/// Finds a method of the type of `sample`; `flags` are those of METH_VARARGS | METH_KEYWORDS,
/// METH_VARARGS, METH_NOARGS or METH_O (whose argument takes the place of `args`, for callers of
/// `function`). -1 with an exception when there is none.
int raw_find(struct raw_method *method, PyObject *sample, const char *name, int flags);

/// Calls it; `args` is a tuple, or NULL for none. A new reference, or NULL with an exception.
PyObject *raw_call(const struct raw_method *method, PyObject *self, PyObject *args,
                   PyObject *keywords);

/// Calls what a class has as a method; `args` is a tuple. A new reference, or NULL.
PyObject *raw_call_unbound(PyObject *unbound, PyObject *self, PyObject *args, PyObject *keywords);

/// The same as raw_call without arguments, where the answer is yes or no; no where it raises.
int raw_ask(const struct raw_method *method, PyObject *self);

#endif
