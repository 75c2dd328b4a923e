// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/raw.h"

static PyObject *nothing; ///< the empty tuple

/// The function behind a bound built-in method, if it is called with just these flags.
static PyCFunction plain_function(PyObject *object, const char *name, int flags)
{
    PyObject *method = PyObject_GetAttrString(object, name);
    PyCFunction function = NULL;
    if (method && PyObject_TypeCheck(method, &PyCFunction_Type)
        && PyCFunction_GetFlags(method) == flags)
        function = PyCFunction_GetFunction(method);
    Py_XDECREF(method);
    PyErr_Clear();
    return function;
}

int raw_find(struct raw_method *method, PyObject *sample, const char *name, int flags)
{
    if (!nothing)
        nothing = PyTuple_New(0);
    // A function of fewer arguments leaves the others alone, as in every table of methods.
    method->function = (PyCFunctionWithKeywords)(void (*)(void))plain_function(sample, name, flags);
    method->unbound = PyObject_GetAttrString((PyObject *)Py_TYPE(sample), name);
    return nothing && method->unbound ? 0 : -1;
}

PyObject *raw_call_unbound(PyObject *unbound, PyObject *self, PyObject *args, PyObject *keywords)
{
    const Py_ssize_t count = PyTuple_Size(args);
    PyObject *all = PyTuple_New(count + 1);
    if (!all)
        return NULL;
    Py_INCREF(self);
    PyTuple_SetItem(all, 0, self);
    for (Py_ssize_t i = 0; i < count; ++i) {
        PyObject *one = PyTuple_GetItem(args, i);
        Py_INCREF(one);
        PyTuple_SetItem(all, i + 1, one);
    }
    PyObject *result = PyObject_Call(unbound, all, keywords);
    Py_DECREF(all);
    return result;
}

PyObject *raw_call(const struct raw_method *method, PyObject *self, PyObject *args,
                   PyObject *keywords)
{
    if (!args)
        args = nothing;
    if (method->function)
        return method->function(self, args, keywords);
    return raw_call_unbound(method->unbound, self, args, keywords);
}

int raw_ask(const struct raw_method *method, PyObject *self)
{
    PyObject *answer = raw_call(method, self, NULL, NULL);
    const int yes = answer && PyObject_IsTrue(answer) == 1;
    Py_XDECREF(answer);
    errors_drop();
    return yes;
}
