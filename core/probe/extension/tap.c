// SPDX-License-Identifier: GPL-3.0-or-later
// What a queue between processes does with its buffer and its pipe: four methods of its parts,
// each of which tells what it does. They are C because each item passes three of them.
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/semlock.h"
#include "core/probe/extension/tap.h"
#include "core/probe/extension/values.h"

#include <poll.h>
#include <sys/ioctl.h>

typedef struct
{
    PyObject_HEAD PyObject *original;
    PyObject *connection; ///< whose method it is; or NULL
    PyObject *owner;      ///< a weak reference to the buffer; or NULL
    PyObject *mark;
    enum tap_role role;
    uint32_t number;
    uint32_t waits; ///< of the lock, when the credit was given
    int64_t credit; ///< bytes that can be read or written before the pipe is looked at again
} Tap;

static PyTypeObject *tap_type;
static PyObject *name_of_handle;

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
    PyObject *handle = self->connection ? PyObject_GetAttr(self->connection, name_of_handle) : NULL;
    const int fd = handle && PyLong_Check(handle) ? (int)PyLong_AsLong(handle) : -1;
    Py_XDECREF(handle);
    errors_drop();
    return fd;
}

// ---- the credit: a look into the pipe costs as much as all the rest, and what one look has seen
// holds as long as nobody else reads, or writes, there. Whoever does takes the same lock, and is
// met there sooner or later: then every message is looked for again.

enum { PIPE_SIZE = 64 * 1024, SMALL = 1024, HEADER = 4 };

static int64_t unread(int fd)
{
    int count = 0;
    return ioctl(fd, FIONREAD, &count) == 0 ? count : -1;
}

static bool has_credit(Tap *self, int64_t bytes)
{
    if (self->credit < bytes || self->waits != semlock_waits(self->mark))
        return false;
    self->credit -= bytes;
    return true;
}

static void give_credit(Tap *self, int64_t bytes)
{
    self->credit = bytes;
    self->waits = semlock_waits(self->mark);
}

/// Whether there is room for a message at once: then it will be sent. Small ones share the pages
/// of the pipe, so that they take twice their size at most.
static bool is_room(Tap *self, int fd, int64_t length)
{
    if (length > SMALL)
        return false;
    if (has_credit(self, length + HEADER))
        return true;
    const int64_t waiting = unread(fd);
    const int64_t room = waiting < 0 ? 0 : PIPE_SIZE / 2 - waiting - 2 * SMALL;
    give_credit(self, room - length - HEADER);
    return room > length && look_at(fd, POLLOUT, 0) == POLLOUT;
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

/// A feeder is no code of the program's: what it does has no line there.
static const struct place nowhere = {0, 0xFFFF};

static PyObject *send(Tap *self, PyObject *args)
{
    PyObject *bytes = PyTuple_Size(args) > 0 ? PyTuple_GetItem(args, 0) : NULL;
    const int fd = bytes && ring_speaks() ? descriptor(self) : -1;
    if (fd >= 0) {
        const Py_ssize_t length = PyObject_Size(bytes);
        errors_drop();
        if (is_room(self, fd, length) || tap_wait_for_room(fd, self->number))
            report_at(nowhere, KIND_SEND, self->number, length, NULL, 0);
        else
            report_at(nowhere, KIND_GIVE_UP, self->number, 0, NULL, 0);
    }
    return PyObject_CallObject(self->original, args);
}

static PyObject *receive(Tap *self, PyObject *args)
{
    const int fd = ring_speaks() ? descriptor(self) : -1;
    if (fd >= 0 && !has_credit(self, 1)) {
        give_credit(self, unread(fd));
        if (self->credit <= 0 && tap_is_empty(fd))
            report(KIND_GET_WAIT, self->number, -1, NULL, 0);
    }
    PyObject *bytes = PyObject_CallObject(self->original, args);
    // Under the lock of the readers, so in the order of the pipe; what it is is not yet known.
    report(bytes ? KIND_GET : KIND_GIVE_UP, self->number, 0, NULL, 0);
    if (bytes)
        self->credit -= PyBytes_Size(bytes) + HEADER;
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
    Py_XDECREF(self->connection);
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
    name_of_handle = PyUnicode_InternFromString("_handle");
    return tap_type && name_of_handle ? 0 : -1;
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
    self->connection = PyObject_GetAttrString(original, "__self__");
    PyErr_Clear();
    self->credit = 0;
    self->waits = 0;
    self->owner = weak;
    self->mark = mark;
    self->role = role;
    self->number = number;
    return (PyObject *)self;
}
