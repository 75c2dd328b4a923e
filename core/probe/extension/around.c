// SPDX-License-Identifier: GPL-3.0-or-later
// A callable that looks and pickles like the one it stands in for.
#include "core/probe/extension/python.h"

#include "core/probe/extension/around.h"
#include "core/probe/extension/errors.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/lookalike.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

typedef struct
{
    struct lookalike_head head;
    PyObject *before;
    PyObject *after;
    uint32_t stream;    ///< of a write(); 0: `before` and `after` count
    around_teller tell; ///< takes the place of `before`; `after` is for when the call raises
    PyObject *known;    ///< a dict: only a first argument whose id is in it counts; or NULL
    bool sure;          ///< the original is called even when `before` was interrupted
} Around;

static PyTypeObject *around_type;
static PyTypeObject *method_around_type; ///< of those that are methods of a class

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
    PyObject *result = PyObject_Call(self->head.original, args, keywords);
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
    PyObject *result = PyObject_Call(self->head.original, args, keywords);
    if (self->after && token != Py_None)
        result = finish(self, token, result);
    Py_DECREF(token);
    return result;
}

static PyObject *call_told(Around *self, PyObject *args, PyObject *keywords)
{
    self->tell(args);
    PyObject *result = PyObject_Call(self->head.original, args, keywords);
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
        return PyObject_Call(self->head.original, args, keywords);
    if (self->tell)
        return call_told(self, args, keywords);
    if (self->stream == 0)
        return call_reported(self, args, keywords);
    if (lab_on() && !lab_quiet()) {
        const struct lab_step step =
            lab_step_at(places_user_line(), KIND_WRITE, self->stream, lab_output(self->stream));
        lab_library->step(&step);
    }
    PyObject *text = PyTuple_Size(args) == 1 ? PyTuple_GetItem(args, 0) : NULL;
    if (text && PyUnicode_Check(text) && PyUnicode_GetLength(text) > 0)
        report_text(places_user_line(), KIND_WRITE, self->stream, 0, text);
    return PyObject_Call(self->head.original, args, keywords);
}

// ---- life

static int around_traverse(PyObject *object, visitproc visit, void *arg)
{
    Around *self = (Around *)object;
    Py_VISIT(self->head.original);
    Py_VISIT(self->before);
    Py_VISIT(self->after);
    Py_VISIT(self->known);
    return 0;
}

static int around_clear(PyObject *object)
{
    Around *self = (Around *)object;
    Py_CLEAR(self->head.original);
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

static PyType_Slot slots[] = {
    {Py_tp_call, SLOT(around_call)},
    {Py_tp_traverse, SLOT(around_traverse)},
    {Py_tp_clear, SLOT(around_clear)},
    {Py_tp_dealloc, SLOT(around_dealloc)},
    LOOKALIKE_SLOTS,
    {0, NULL},
};

int around_prepare(void)
{
    return lookalike_types("trama_probe.around", sizeof(Around), slots, &around_type,
                           &method_around_type);
}

static Around *make(PyObject *original)
{
    Around *self = (Around *)lookalike_new(original, around_type, method_around_type);
    if (!self)
        return NULL;
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
