// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/raw.h"
#include "core/probe/extension/weakly.h"

typedef struct
{
    PyObject_HEAD PyObject *object; ///< a weak reference
    PyObject *function;             ///< the method, not bound
} Weakly;

static PyTypeObject *weakly_type;

static PyObject *weakly_call(PyObject *self, PyObject *args, PyObject *keywords)
{
    PyObject *object = PyWeakref_GetObject(((Weakly *)self)->object);
    if (object == Py_None) {
        PyErr_SetString(PyExc_ReferenceError, "weakly-referenced object no longer exists");
        return NULL;
    }
    return raw_call_unbound(((Weakly *)self)->function, object, args, keywords);
}

static PyObject *weakly_getattr(PyObject *self, PyObject *name)
{
    return PyObject_GetAttr(((Weakly *)self)->function, name);
}

static void weakly_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    Py_XDECREF(((Weakly *)self)->object);
    Py_XDECREF(((Weakly *)self)->function);
    PyObject_Free(self);
    Py_DECREF(type);
}

static PyType_Slot slots[] = {
    {Py_tp_call, SLOT(weakly_call)},
    {Py_tp_getattro, SLOT(weakly_getattr)},
    {Py_tp_dealloc, SLOT(weakly_dealloc)},
    {0, NULL},
};

static PyType_Spec spec = {
    .name = "trama_probe.weakly",
    .basicsize = sizeof(Weakly),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = slots,
};

int weakly_prepare(void)
{
    weakly_type = (PyTypeObject *)PyType_FromSpec(&spec);
    return weakly_type ? 0 : -1;
}

PyObject *weakly_new(PyObject *object, PyObject *name)
{
    PyObject *function = PyObject_GetAttr((PyObject *)Py_TYPE(object), name);
    PyObject *weak = function ? PyWeakref_NewRef(object, NULL) : NULL;
    Weakly *self = weak ? PyObject_New(Weakly, weakly_type) : NULL;
    if (!self) {
        Py_XDECREF(weak);
        Py_XDECREF(function);
        return NULL;
    }
    self->object = weak;
    self->function = function;
    return (PyObject *)self;
}
