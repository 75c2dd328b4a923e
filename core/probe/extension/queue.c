// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/around.h"
#include "core/probe/extension/errors.h"
#include "core/probe/extension/queue.h"
#include "core/probe/extension/raw.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/values.h"

/// What the stand-ins of one queue know of it. It lies in the queue's own dict, so it must not
/// keep the queue alive.
typedef struct
{
    PyObject_HEAD PyObject *queue; ///< a weak reference
    PyObject *tried;
    int64_t bound; ///< 0: none
    uint32_t number;
    bool library; ///< its class is Python's own, and so is what calls us
    bool plain;   ///< its methods are those of queue.Queue, which use a deque
} Port;

static PyTypeObject *port_type;
static struct
{
    PyObject *put, *get, *qsize, *queue, *unfinished, *locals, *self;
} names;

/// Python's deque, and what queue.Queue itself does with it.
static struct
{
    PyTypeObject *type;
    struct raw_method append, popleft;
} deque;

// ---- the queue itself

/// The collector clears weak references before the finalizers of a cycle run, and those may
/// still use the queue: it is then known by the frame that calls.
static PyObject *caller_self(void)
{
    PyFrameObject *frame = PyEval_GetFrame();
    PyObject *locals = frame ? PyObject_GetAttr((PyObject *)frame, names.locals) : NULL;
    PyObject *self = locals ? PyObject_GetItem(locals, names.self) : NULL;
    Py_XDECREF(locals);
    return self;
}

static PyObject *queue_of(Port *port)
{
    PyObject *queue = PyWeakref_GetObject(port->queue);
    if (queue == Py_None)
        return caller_self();
    Py_XINCREF(queue);
    return queue;
}

/// Calls a method as the queue's class has it; `item` may be NULL.
static PyObject *call_own(PyObject *queue, PyObject *name, PyObject *item)
{
    PyObject *method = PyObject_GetAttr((PyObject *)Py_TYPE(queue), name);
    if (!method)
        return NULL;
    PyObject *result = PyObject_CallFunctionObjArgs(method, queue, item, NULL);
    Py_DECREF(method);
    return result;
}

/// The deque of a queue whose methods do no more than to use it; a new reference, NULL of others.
static PyObject *plain_items(const Port *port, PyObject *queue)
{
    if (!port->plain)
        return NULL;
    PyObject *items = PyObject_GetAttr(queue, names.queue);
    if (items && Py_TYPE(items) == deque.type)
        return items;
    Py_XDECREF(items);
    PyErr_Clear();
    return NULL;
}

static PyObject *own_put(const Port *port, PyObject *queue, PyObject *item)
{
    PyObject *items = plain_items(port, queue);
    if (!items)
        return call_own(queue, names.put, item);
    PyObject *result = deque.append.function(items, item, NULL);
    Py_DECREF(items);
    return result;
}

static PyObject *own_get(const Port *port, PyObject *queue)
{
    PyObject *items = plain_items(port, queue);
    if (!items)
        return call_own(queue, names.get, NULL);
    PyObject *item = raw_call(&deque.popleft, items, NULL, NULL);
    Py_DECREF(items);
    return item;
}

static PyObject *own_qsize(const Port *port, PyObject *queue)
{
    PyObject *items = plain_items(port, queue);
    if (!items)
        return call_own(queue, names.qsize, NULL);
    const Py_ssize_t size = PyObject_Size(items);
    Py_DECREF(items);
    return PyLong_FromSsize_t(size);
}

/// Whether the item lies in the queue: heappush appends it before it compares, and may raise.
static bool holds(PyObject *queue, PyObject *item)
{
    struct errors_kept kept = errors_keep();
    PyObject *items = PyObject_GetAttr(queue, names.queue);
    bool found = false;
    for (Py_ssize_t i = 0; items && PyList_Check(items) && !found && i < PyList_Size(items); ++i)
        found = PyList_GetItem(items, i) == item;
    Py_XDECREF(items);
    errors_drop();
    errors_restore(kept);
    return found;
}

// ---- what stands in for its methods

static void tell(Port *port, uint8_t kind, PyObject *item)
{
    if (!ring_speaks())
        return;
    const struct place place = port->library ? places_callers_line() : places_user_line();
    values_report_at(place, kind, port->number, (int64_t)(intptr_t)item, item);
}

static PyObject *port_put(PyObject *self, PyObject *item)
{
    PyObject *queue = queue_of((Port *)self);
    if (!queue)
        return NULL;
    PyObject *result = own_put((Port *)self, queue, item);
    if (result || holds(queue, item))
        tell((Port *)self, KIND_PUT, item);
    Py_DECREF(queue);
    return result;
}

static PyObject *port_get(PyObject *self, PyObject *unused)
{
    (void)unused;
    PyObject *queue = queue_of((Port *)self);
    if (!queue)
        return NULL;
    PyObject *item = own_get((Port *)self, queue);
    if (item)
        tell((Port *)self, KIND_GET, item);
    Py_DECREF(queue);
    return item;
}

static void tell_of_try(Port *port, PyObject *size)
{
    PyObject *number = PyLong_FromUnsignedLong(port->number);
    PyObject *done = number ? PyObject_CallFunctionObjArgs(port->tried, number, size, NULL) : NULL;
    Py_XDECREF(done);
    Py_XDECREF(number);
    errors_drop();
}

static PyObject *port_qsize(PyObject *self, PyObject *unused)
{
    (void)unused;
    Port *port = (Port *)self;
    PyObject *queue = queue_of(port);
    if (!queue)
        return NULL;
    PyObject *size = own_qsize(port, queue);
    Py_DECREF(queue);
    if (!size || !PyLong_CheckExact(size) || !ring_speaks())
        return size;
    int overflow = 0;
    const long long length = PyLong_AsLongLongAndOverflow(size, &overflow);
    if (length == 0 || (port->bound > 0 && length >= port->bound))
        tell_of_try(port, size);
    return size;
}

static PyMethodDef put_method = {"_put", port_put, METH_O, NULL};
static PyMethodDef get_method = {"_get", port_get, METH_NOARGS, NULL};
static PyMethodDef qsize_method = {"_qsize", port_qsize, METH_NOARGS, NULL};

// ---- task_done

/// The number of a queue that has our stand-ins; 0 of others.
static uint32_t number_of(PyObject *queue)
{
    PyObject *put = PyObject_GetAttr(queue, names.put);
    uint32_t number = 0;
    if (put && PyCFunction_Check(put) && PyCFunction_GetFunction(put) == port_put)
        number = ((Port *)PyCFunction_GetSelf(put))->number;
    Py_XDECREF(put);
    return number;
}

/// Said only while something is unfinished: otherwise the call is a mistake.
static void tell_task_done(PyObject *args)
{
    PyObject *queue = PyTuple_Size(args) == 1 ? PyTuple_GetItem(args, 0) : NULL;
    const uint32_t number = queue ? number_of(queue) : 0;
    PyObject *unfinished = number ? PyObject_GetAttr(queue, names.unfinished) : NULL;
    if (unfinished && PyLong_CheckExact(unfinished) && PyLong_AsLong(unfinished) > 0)
        report(KIND_TASK_DONE, number, 0, NULL, 0);
    Py_XDECREF(unfinished);
    errors_drop();
}

PyObject *queue_task_done(PyObject *original, PyObject *misused)
{
    return around_quick(original, tell_task_done, misused);
}

// ---- life

static void port_dealloc(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);
    Py_XDECREF(((Port *)object)->queue);
    Py_XDECREF(((Port *)object)->tried);
    PyObject_Free(object);
    Py_DECREF(type);
}

static PyType_Slot slots[] = {
    {Py_tp_dealloc, SLOT(port_dealloc)},
    {0, NULL},
};

static PyType_Spec spec = {
    .name = "trama_probe.port",
    .basicsize = sizeof(Port),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = slots,
};

static int find_deque(void)
{
    PyObject *collections = PyImport_ImportModule("_collections");
    PyObject *sample = collections ? PyObject_CallMethod(collections, "deque", NULL) : NULL;
    Py_XDECREF(collections);
    if (!sample)
        return -1;
    deque.type = Py_TYPE(sample);
    Py_INCREF(deque.type);
    const int found = raw_find(&deque.append, sample, "append", METH_O) == 0
                              && raw_find(&deque.popleft, sample, "popleft", METH_NOARGS) == 0
                          ? 0
                          : -1;
    Py_DECREF(sample);
    return found;
}

int queue_prepare(void)
{
    port_type = (PyTypeObject *)PyType_FromSpec(&spec);
    names.put = PyUnicode_InternFromString("_put");
    names.get = PyUnicode_InternFromString("_get");
    names.qsize = PyUnicode_InternFromString("_qsize");
    names.queue = PyUnicode_InternFromString("queue");
    names.unfinished = PyUnicode_InternFromString("unfinished_tasks");
    names.locals = PyUnicode_InternFromString("f_locals");
    names.self = PyUnicode_InternFromString("self");
    return port_type && names.self ? find_deque() : -1;
}

static bool is_called(PyObject *type, const char *attribute, const char *name)
{
    PyObject *value = PyObject_GetAttrString(type, attribute);
    const bool equal =
        value && PyUnicode_Check(value) && PyUnicode_CompareWithASCIIString(value, name) == 0;
    Py_XDECREF(value);
    errors_drop();
    return equal;
}

static PyObject *new_port(PyObject *queue, uint32_t number, int64_t bound, PyObject *tried)
{
    PyObject *weak = PyWeakref_NewRef(queue, NULL);
    Port *port = weak ? PyObject_New(Port, port_type) : NULL;
    if (!port) {
        Py_XDECREF(weak);
        return NULL;
    }
    port->queue = weak;
    Py_INCREF(tried);
    port->tried = tried;
    port->bound = bound;
    port->number = number;
    port->library = is_called((PyObject *)Py_TYPE(queue), "__module__", "queue");
    port->plain = port->library && deque.append.function
                  && is_called((PyObject *)Py_TYPE(queue), "__name__", "Queue");
    return (PyObject *)port;
}

PyObject *queue_ports(PyObject *queue, uint32_t number, int64_t bound, PyObject *tried)
{
    PyObject *port = new_port(queue, number, bound, tried);
    if (!port)
        return NULL;
    PyObject *ports =
        Py_BuildValue("{ONONON}", names.put, PyCFunction_NewEx(&put_method, port, NULL), names.get,
                      PyCFunction_NewEx(&get_method, port, NULL), names.qsize,
                      PyCFunction_NewEx(&qsize_method, port, NULL));
    Py_DECREF(port);
    return ports;
}
