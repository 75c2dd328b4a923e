// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/subclass.h"

#include <stdlib.h>
#include <string.h>

/// The name with its module, as only types written in C have it in their messages.
static char *full_name(PyObject *base)
{
    PyObject *module = PyObject_GetAttrString(base, "__module__");
    PyObject *name = module ? PyObject_GetAttrString(base, "__qualname__") : NULL;
    PyObject *joined = name ? PyUnicode_FromFormat("%U.%U", module, name) : NULL;
    PyObject *bytes = joined ? PyUnicode_AsUTF8String(joined) : NULL;
    char *full = bytes ? strdup(PyBytes_AsString(bytes)) : NULL;
    Py_XDECREF(bytes);
    Py_XDECREF(joined);
    Py_XDECREF(name);
    Py_XDECREF(module);
    return full;
}

PyObject *subclass_new(PyObject *base)
{
    char *name = full_name(base); // kept by the type, which lives as long as the process
    PyObject *doc = name ? PyObject_GetAttrString(base, "__doc__") : NULL;
    PyObject *bases = doc ? PyTuple_Pack(1, base) : NULL;
    PyType_Slot no_slots[] = {{0, NULL}};
    PyType_Spec spec = {
        .name = name, .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, .slots = no_slots};
    PyObject *type = bases ? PyType_FromSpecWithBases(&spec, bases) : NULL;
    if (type && PyObject_SetAttrString(type, "__doc__", doc) != 0)
        Py_CLEAR(type);
    Py_XDECREF(bases);
    Py_XDECREF(doc);
    return type;
}
