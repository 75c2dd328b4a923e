// SPDX-License-Identifier: GPL-3.0-or-later
// A callable that looks and pickles like the one it stands in for.
#include "core/probe/extension/python.h"

#include "core/probe/extension/around.h"
#include "core/probe/extension/errors.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

typedef struct
{
    PyObject_HEAD PyObject *original;
    PyObject *before;
    PyObject *after;
    uint32_t stream;    ///< of a write(); 0: `before` and `after` count
    around_teller tell; ///< takes the place of `before`; `after` is for when the call raises
    PyObject *known;    ///< a dict: only a first argument whose id is in it counts; or NULL
    bool sure;          ///< the original is called even when `before` was interrupted
} Around;

static PyTypeObject *around_type;
static PyTypeObject *method_around_type; ///< of those that are methods of a class
static PyObject *method_type;            ///< types.MethodType, which the limited API does not give

// ---- calling

/// From where on a traceback leads through code of the program's; a new reference, NULL if nowhere.
static PyObject *part_of_program(PyObject *traceback)
{
    Py_XINCREF(traceback);
    while (traceback && traceback != Py_None) {
        PyObject *frame = PyObject_GetAttrString(traceback, "tb_frame");
        PyObject *code = frame ? (PyObject *)PyFrame_GetCode((PyFrameObject *)frame) : NULL;
        const bool found = code && places_of(code, -1).code != 0;
        Py_XDECREF(code);
        Py_XDECREF(frame);
        if (found)
            return traceback;
        PyObject *next = PyObject_GetAttrString(traceback, "tb_next");
        Py_DECREF(traceback);
        traceback = next;
    }
    Py_XDECREF(traceback);
    PyErr_Clear();
    return NULL;
}

static bool is_pythons_own(PyObject *type)
{
    PyObject *module = PyObject_GetAttrString(type, "__module__");
    const bool own = !module || !PyUnicode_Check(module)
                     || PyUnicode_CompareWithASCIIString(module, "builtins") == 0;
    Py_XDECREF(module);
    PyErr_Clear();
    return own;
}

/// Runs the probe's own part. What goes wrong in it is dropped: an error of one of Python's own
/// types. What only came up in it by chance goes on to the program, without our frames: an
/// interrupt, what a signal's handler raises, what another thread throws into this one.
static PyObject *own_part(PyObject *function, PyObject *args, PyObject *keywords)
{
    PyObject *result = PyObject_Call(function, args, keywords);
    if (result)
        return result;
    const bool error = PyErr_ExceptionMatches(PyExc_Exception);
    struct errors_kept kept = errors_keep();
    PyObject *theirs = part_of_program(kept.traceback);
    if (error && !theirs && is_pythons_own(kept.type)) {
        errors_restore(kept);
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    Py_XDECREF(kept.traceback);
    kept.traceback = theirs;
    errors_restore(kept);
    return NULL;
}

/// Runs `after`; takes the result over and returns it, or what came in its place.
static PyObject *finish(Around *self, PyObject *token, PyObject *result)
{
    struct errors_kept kept = errors_keep();
    struct errors_handled handled = errors_handle(&kept);
    PyObject *args =
        Py_BuildValue("(OOO)", token, result ? result : Py_None, result ? Py_False : Py_True);
    PyObject *done = args ? own_part(self->after, args, NULL) : NULL;
    Py_XDECREF(args);
    errors_handled(handled);
    if (result && !done) {
        Py_DECREF(result);
        return NULL;
    }
    Py_XDECREF(done);
    errors_drop();
    errors_restore(kept);
    return result;
}

/// With an exception on its way, calls the original before that goes on.
static PyObject *call_then_raise(Around *self, PyObject *args, PyObject *keywords)
{
    struct errors_kept kept = errors_keep();
    PyObject *result = PyObject_Call(self->original, args, keywords);
    Py_XDECREF(result);
    errors_drop();
    errors_restore(kept);
    return NULL;
}

static PyObject *call_reported(Around *self, PyObject *args, PyObject *keywords)
{
    PyObject *token = own_part(self->before, args, keywords);
    if (!token)
        return self->sure ? call_then_raise(self, args, keywords) : NULL;
    PyObject *result = PyObject_Call(self->original, args, keywords);
    if (self->after && token != Py_None)
        result = finish(self, token, result);
    Py_DECREF(token);
    return result;
}

static PyObject *call_told(Around *self, PyObject *args, PyObject *keywords)
{
    self->tell(args);
    PyObject *result = PyObject_Call(self->original, args, keywords);
    return result ? result : finish(self, args, NULL);
}

/// Whether a call may concern us: most are of objects that the library made for itself.
static bool concerns(Around *self, PyObject *args)
{
    if (!self->known)
        return true;
    if (PyTuple_Size(args) < 1)
        return false;
    PyObject *id = PyLong_FromVoidPtr(PyTuple_GetItem(args, 0));
    const bool found = id && PyDict_GetItemWithError(self->known, id);
    Py_XDECREF(id);
    errors_drop();
    return found;
}

static PyObject *around_call(PyObject *object, PyObject *args, PyObject *keywords)
{
    Around *self = (Around *)object;
    if (!ring_speaks() || !concerns(self, args))
        return PyObject_Call(self->original, args, keywords);
    if (self->tell)
        return call_told(self, args, keywords);
    if (self->stream == 0)
        return call_reported(self, args, keywords);
    PyObject *text = PyTuple_Size(args) == 1 ? PyTuple_GetItem(args, 0) : NULL;
    if (text && PyUnicode_Check(text) && PyUnicode_GetLength(text) > 0)
        report_text(places_user_line(), KIND_WRITE, self->stream, 0, text);
    return PyObject_Call(self->original, args, keywords);
}

// ---- looking like the original

static PyObject *around_repr(PyObject *object)
{
    return PyObject_Repr(((Around *)object)->original);
}

static PyObject *around_get(PyObject *object, PyObject *instance, PyObject *owner)
{
    (void)owner;
    if (!instance || instance == Py_None || Py_TYPE(object) != method_around_type) {
        Py_INCREF(object);
        return object;
    }
    return PyObject_CallFunctionObjArgs(method_type, object, instance, NULL);
}

/// Pickled by name, as functions are: the name leads to us, wherever the probe runs or not.
static PyObject *around_reduce(PyObject *object, PyObject *unused)
{
    (void)unused;
    return PyObject_GetAttrString(((Around *)object)->original, "__qualname__");
}

static bool is_reduce(PyObject *name)
{
    return PyUnicode_CompareWithASCIIString(name, "__reduce__") == 0
           || PyUnicode_CompareWithASCIIString(name, "__reduce_ex__") == 0;
}

static PyObject *around_getattr(PyObject *object, PyObject *name)
{
    if (is_reduce(name))
        return PyObject_GenericGetAttr(object, name);
    return PyObject_GetAttr(((Around *)object)->original, name);
}

static int around_setattr(PyObject *object, PyObject *name, PyObject *value)
{
    return PyObject_SetAttr(((Around *)object)->original, name, value);
}

// ---- life

static int around_traverse(PyObject *object, visitproc visit, void *arg)
{
    Around *self = (Around *)object;
    Py_VISIT(self->original);
    Py_VISIT(self->before);
    Py_VISIT(self->after);
    Py_VISIT(self->known);
    return 0;
}

static int around_clear(PyObject *object)
{
    Around *self = (Around *)object;
    Py_CLEAR(self->original);
    Py_CLEAR(self->before);
    Py_CLEAR(self->after);
    Py_CLEAR(self->known);
    return 0;
}

static void around_dealloc(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);
    PyObject_GC_UnTrack(object);
    around_clear(object);
    PyObject_GC_Del(object);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"__reduce__", around_reduce, METH_NOARGS, NULL},
    {"__reduce_ex__", around_reduce, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_call, SLOT(around_call)},
    {Py_tp_repr, SLOT(around_repr)},
    {Py_tp_descr_get, SLOT(around_get)},
    {Py_tp_getattro, SLOT(around_getattr)},
    {Py_tp_setattro, SLOT(around_setattr)},
    {Py_tp_traverse, SLOT(around_traverse)},
    {Py_tp_clear, SLOT(around_clear)},
    {Py_tp_dealloc, SLOT(around_dealloc)},
    {Py_tp_methods, methods},
    {0, NULL},
};

/// Py_TPFLAGS_METHOD_DESCRIPTOR: binds as functions do, and is called without being bound. It
/// has had this value since it was there.
static const unsigned int is_method = 1 << 17;

static PyType_Spec spec = {
    .name = "trama_probe.around",
    .basicsize = sizeof(Around),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .slots = slots,
};

int around_prepare(void)
{
    around_type = (PyTypeObject *)PyType_FromSpec(&spec);
    spec.flags |= is_method;
    method_around_type = (PyTypeObject *)PyType_FromSpec(&spec);
    PyObject *types = around_type && method_around_type ? PyImport_ImportModule("types") : NULL;
    method_type = types ? PyObject_GetAttrString(types, "MethodType") : NULL;
    Py_XDECREF(types);
    return method_type ? 0 : -1;
}

static Around *make(PyObject *original)
{
    const bool method = PyType_GetFlags(Py_TYPE(original)) & is_method;
    Around *self = PyObject_GC_New(Around, method ? method_around_type : around_type);
    if (!self)
        return NULL;
    Py_INCREF(original);
    self->original = original;
    self->before = NULL;
    self->after = NULL;
    self->known = NULL;
    self->stream = 0;
    self->tell = NULL;
    self->sure = false;
    return self;
}

static PyObject *unless_none(PyObject *object)
{
    if (object == Py_None)
        return NULL;
    Py_INCREF(object);
    return object;
}

PyObject *around_new(PyObject *original, PyObject *before, PyObject *after, PyObject *known)
{
    Around *self = make(original);
    if (!self)
        return NULL;
    Py_INCREF(before);
    self->before = before;
    self->after = unless_none(after);
    self->known = unless_none(known);
    PyObject_GC_Track((PyObject *)self);
    return (PyObject *)self;
}

PyObject *around_sure(PyObject *original, PyObject *before)
{
    Around *self = (Around *)around_new(original, before, Py_None, Py_None);
    if (self)
        self->sure = true;
    return (PyObject *)self;
}

PyObject *around_write(PyObject *original, uint32_t stream)
{
    Around *self = make(original);
    if (!self)
        return NULL;
    self->stream = stream;
    PyObject_GC_Track((PyObject *)self);
    return (PyObject *)self;
}

PyObject *around_quick(PyObject *original, around_teller tell, PyObject *after)
{
    Around *self = make(original);
    if (!self)
        return NULL;
    Py_INCREF(after);
    self->after = after;
    self->tell = tell;
    PyObject_GC_Track((PyObject *)self);
    return (PyObject *)self;
}
