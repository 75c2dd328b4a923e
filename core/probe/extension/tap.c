// SPDX-License-Identifier: GPL-3.0-or-later
// What a queue between processes does with its buffer and its pipe: four methods of its parts,
// each of which tells what it does. They are C because each item passes three of them.
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/tap.h"
#include "core/probe/extension/values.h"

#include <poll.h>

typedef struct
{
    PyObject_HEAD PyObject *original;
    PyObject *owner; ///< a weak reference to the buffer; or NULL
    PyObject *mark;  ///< or NULL
    enum tap_role role;
    uint32_t number;
} Tap;

static PyTypeObject *tap_type;

// ---- the pipe

static short look_at(int fd, short events, int timeout)
{
    struct pollfd look = {.fd = fd, .events = events};
    return poll(&look, 1, timeout) > 0 ? look.revents : 0;
}

bool tap_is_empty(int fd)
{
    return look_at(fd, POLLIN, 0) == 0;
}

bool tap_wait_for_room(int fd, uint32_t number)
{
    short seen = look_at(fd, POLLOUT, 0);
    if (seen == 0) {
        report(KIND_SEND_WAIT, number, 0, NULL, 0);
        // A signal ends this wait; the write that follows then does what Python does on a signal.
        Py_BEGIN_ALLOW_THREADS seen = look_at(fd, POLLOUT, -1);
        Py_END_ALLOW_THREADS
    }
    return (seen & (POLLERR | POLLHUP | POLLNVAL)) == 0;
}

/// The descriptor of the connection whose method this is; -1 once it is closed.
static int descriptor(Tap *self)
{
    PyObject *connection = PyObject_GetAttrString(self->original, "__self__");
    PyObject *handle = connection ? PyObject_GetAttrString(connection, "_handle") : NULL;
    const int fd = handle && PyLong_Check(handle) ? (int)PyLong_AsLong(handle) : -1;
    Py_XDECREF(handle);
    Py_XDECREF(connection);
    errors_drop();
    return fd;
}

// ---- what each tells

static PyObject *put(Tap *self, PyObject *args)
{
    PyObject *item = PyTuple_Size(args) == 1 ? PyTuple_GetItem(args, 0) : NULL;
    PyObject *buffer = PyWeakref_GetObject(self->owner);
    if (item && item != self->mark && ring_speaks())
        values_report(KIND_PUT, self->number, 0, item);
    return PyObject_CallFunctionObjArgs(self->original, buffer, item, NULL);
}

static PyObject *send(Tap *self, PyObject *args)
{
    PyObject *bytes = PyTuple_Size(args) > 0 ? PyTuple_GetItem(args, 0) : NULL;
    const int fd = bytes && ring_speaks() ? descriptor(self) : -1;
    if (fd >= 0) {
        const Py_ssize_t length = PyObject_Size(bytes);
        errors_drop();
        const bool read = tap_wait_for_room(fd, self->number);
        report(read ? KIND_SEND : KIND_GIVE_UP, self->number, read ? length : 0, NULL, 0);
    }
    return PyObject_CallObject(self->original, args);
}

static PyObject *receive(Tap *self, PyObject *args)
{
    const int fd = ring_speaks() ? descriptor(self) : -1;
    if (fd >= 0 && tap_is_empty(fd))
        report(KIND_GET_WAIT, self->number, -1, NULL, 0);
    PyObject *bytes = PyObject_CallObject(self->original, args);
    // Under the lock of the readers, so in the order of the pipe; what it is is not yet known.
    report(bytes ? KIND_GET : KIND_GIVE_UP, self->number, 0, NULL, 0);
    return bytes;
}

static bool is_called_by(PyObject *code)
{
    PyFrameObject *frame = PyEval_GetFrame();
    PyObject *caller = frame ? (PyObject *)PyFrame_GetCode(frame) : NULL;
    Py_XDECREF(caller);
    return caller && caller == code;
}

static PyObject *look(Tap *self, PyObject *args)
{
    if (!ring_speaks() || !is_called_by(self->mark))
        return PyObject_CallObject(self->original, args);
    PyObject *timeout = PyTuple_Size(args) > 0 ? PyTuple_GetItem(args, 0) : NULL;
    const double seconds = timeout && PyFloat_Check(timeout) ? PyFloat_AsDouble(timeout) : 0;
    const int fd = descriptor(self);
    if (seconds > 0 && fd >= 0 && tap_is_empty(fd))
        report(KIND_GET_WAIT, self->number, (int64_t)(seconds * 1e9), NULL, 0);
    PyObject *there = PyObject_CallObject(self->original, args);
    if (there != Py_True)
        report(KIND_GIVE_UP, self->number, 0, NULL, 0);
    return there;
}

static PyObject *tap_call(PyObject *object, PyObject *args, PyObject *keywords)
{
    Tap *self = (Tap *)object;
    if (keywords && PyDict_Size(keywords) > 0)
        return PyObject_Call(self->original, args, keywords);
    switch (self->role) {
    case TAP_PUT:
        return put(self, args);
    case TAP_SEND:
        return send(self, args);
    case TAP_RECEIVE:
        return receive(self, args);
    default:
        return look(self, args);
    }
}

// ---- life

static void tap_dealloc(PyObject *object)
{
    Tap *self = (Tap *)object;
    PyTypeObject *type = Py_TYPE(object);
    Py_XDECREF(self->original);
    Py_XDECREF(self->owner);
    Py_XDECREF(self->mark);
    PyObject_Free(object);
    Py_DECREF(type);
}

static PyObject *tap_repr(PyObject *object)
{
    return PyObject_Repr(((Tap *)object)->original);
}

static PyObject *tap_getattr(PyObject *object, PyObject *name)
{
    return PyObject_GetAttr(((Tap *)object)->original, name);
}

static PyType_Slot slots[] = {
    {Py_tp_call, SLOT(tap_call)},
    {Py_tp_repr, SLOT(tap_repr)},
    {Py_tp_getattro, SLOT(tap_getattr)},
    {Py_tp_dealloc, SLOT(tap_dealloc)},
    {0, NULL},
};

static PyType_Spec spec = {
    .name = "trama_probe.tap",
    .basicsize = sizeof(Tap),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = slots,
};

int tap_prepare(void)
{
    tap_type = (PyTypeObject *)PyType_FromSpec(&spec);
    return tap_type ? 0 : -1;
}

PyObject *tap_new(PyObject *original, enum tap_role role, uint32_t number, PyObject *owner,
                  PyObject *mark)
{
    PyObject *weak = owner == Py_None ? NULL : PyWeakref_NewRef(owner, NULL);
    if (owner != Py_None && !weak)
        return NULL;
    Tap *self = PyObject_New(Tap, tap_type);
    if (!self) {
        Py_XDECREF(weak);
        return NULL;
    }
    Py_INCREF(original);
    Py_INCREF(mark);
    self->original = original;
    self->owner = weak;
    self->mark = mark;
    self->role = role;
    self->number = number;
    return (PyObject *)self;
}
