// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/lookalike.h"

#include <stdbool.h>

/// Py_TPFLAGS_METHOD_DESCRIPTOR: binds as functions do, and is called without being bound. It
/// has had this value since it was there.
static const unsigned int is_method = 1 << 17;

static PyObject *method_type; ///< types.MethodType, which the limited API does not give

static struct lookalike_head *head_of(PyObject *object)
{
    return (struct lookalike_head *)object;
}

PyObject *lookalike_repr(PyObject *object)
{
    return PyObject_Repr(head_of(object)->original);
}

PyObject *lookalike_get(PyObject *object, PyObject *instance, PyObject *owner)
{
    (void)owner;
    if (!instance || instance == Py_None || !(PyType_GetFlags(Py_TYPE(object)) & is_method)) {
        Py_INCREF(object);
        return object;
    }
    return PyObject_CallFunctionObjArgs(method_type, object, instance, NULL);
}

/// Pickled by name, as functions are: the name leads to us, wherever the probe runs or not.
static PyObject *reduce(PyObject *object, PyObject *unused)
{
    (void)unused;
    return PyObject_GetAttrString(head_of(object)->original, "__qualname__");
}

static bool is_reduce(PyObject *name)
{
    return PyUnicode_CompareWithASCIIString(name, "__reduce__") == 0
           || PyUnicode_CompareWithASCIIString(name, "__reduce_ex__") == 0;
}

PyObject *lookalike_getattr(PyObject *object, PyObject *name)
{
    if (is_reduce(name))
        return PyObject_GenericGetAttr(object, name);
    return PyObject_GetAttr(head_of(object)->original, name);
}

int lookalike_setattr(PyObject *object, PyObject *name, PyObject *value)
{
    return PyObject_SetAttr(head_of(object)->original, name, value);
}

PyMethodDef lookalike_methods[] = {
    {"__reduce__", reduce, METH_NOARGS, NULL},
    {"__reduce_ex__", reduce, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

int lookalike_types(const char *name, int size, PyType_Slot *slots, PyTypeObject **plain,
                    PyTypeObject **method)
{
    PyType_Spec spec = {.name = name,
                        .basicsize = size,
                        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
                        .slots = slots};
    *plain = (PyTypeObject *)PyType_FromSpec(&spec);
    spec.flags |= is_method;
    *method = (PyTypeObject *)PyType_FromSpec(&spec);
    if (!*plain || !*method)
        return -1;
    if (!method_type) {
        PyObject *types = PyImport_ImportModule("types");
        method_type = types ? PyObject_GetAttrString(types, "MethodType") : NULL;
        Py_XDECREF(types);
    }
    return method_type ? 0 : -1;
}

struct lookalike_head *lookalike_new(PyObject *original, PyTypeObject *plain, PyTypeObject *method)
{
    const bool binds = PyType_GetFlags(Py_TYPE(original)) & is_method;
    struct lookalike_head *self = PyObject_GC_New(struct lookalike_head, binds ? method : plain);
    if (!self)
        return NULL;
    Py_INCREF(original);
    self->original = original;
    return self;
}
