// SPDX-License-Identifier: GPL-3.0-or-later
// What a callable needs so that it looks and pickles like the one for which it stands in.
#ifndef TRAMA_LOOKALIKE_H
#define TRAMA_LOOKALIKE_H

/// How the objects of such types begin.
struct lookalike_head
{
    PyObject_HEAD PyObject *original;
};

PyObject *lookalike_repr(PyObject *object);
PyObject *lookalike_get(PyObject *object, PyObject *instance, PyObject *owner);
PyObject *lookalike_getattr(PyObject *object, PyObject *name);
int lookalike_setattr(PyObject *object, PyObject *name, PyObject *value);
extern PyMethodDef lookalike_methods[];

#define LOOKALIKE_SLOTS                                                                            \
    {Py_tp_repr, SLOT(lookalike_repr)}, {Py_tp_descr_get, SLOT(lookalike_get)},                    \
        {Py_tp_getattro, SLOT(lookalike_getattr)}, {Py_tp_setattro, SLOT(lookalike_setattr)},      \
    {                                                                                              \
        Py_tp_methods, lookalike_methods                                                           \
    }

/// The two types of one kind of stand-in: for any callable, and for the methods of a class. -1
/// with an exception.
int lookalike_types(const char *name, int size, PyType_Slot *slots, PyTypeObject **plain,
                    PyTypeObject **method);

/// A new one that stands in for `original`; the caller sets the rest and has it tracked by the
/// collector.
struct lookalike_head *lookalike_new(PyObject *original, PyTypeObject *plain, PyTypeObject *method);

#endif
