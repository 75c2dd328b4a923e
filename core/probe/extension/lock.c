// SPDX-License-Identifier: GPL-3.0-or-later
// threading.Lock as the program sees it: Python's own lock inside, and a report of what is done
// with it. Locks that the standard library makes for itself stay Python's own, unreported.
#include "core/probe/extension/python.h"

#include "core/probe/extension/acquiring.h"
#include "core/probe/extension/lock.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

enum { KIND_OF_OBJECT = 1 };

typedef struct
{
    PyObject_HEAD PyObject *raw; ///< Python's own lock
    PyObject *weakrefs;
    uint32_t number;
} Lock;

static struct
{
    PyObject *allocate;
    PyObject *thread_module;
    PyObject *own_type; ///< Python's, where the program can call it (3.13 and later), or NULL
    PyTypeObject *type; ///< ours
    struct raw_method acquire, release, locked, reinit;
} known;

// ---- acquiring

static struct acquiring reported(Lock *self)
{
    return (struct acquiring){&known.acquire, self->raw, self->number, NULL};
}

static PyObject *lock_acquire(PyObject *object, PyObject *args, PyObject *keywords)
{
    const struct acquiring lock = reported((Lock *)object);
    return acquiring_call(&lock, args, keywords);
}

static PyObject *lock_enter(PyObject *object, PyObject *unused)
{
    (void)unused;
    const struct acquiring lock = reported((Lock *)object);
    return acquiring_plainly(&lock);
}

// ---- releasing

static PyObject *lock_release(PyObject *object, PyObject *unused)
{
    (void)unused;
    Lock *self = (Lock *)object;
    // Reported before, so that nobody is seen to obtain it earlier; but a release of a lock
    // that nobody holds is a mistake and no event.
    if (raw_ask(&known.locked, self->raw))
        report(KIND_RELEASE, self->number, 0, NULL, 0);
    PyObject *result = raw_call(&known.release, self->raw, NULL, NULL);
    if (!result)
        acquiring_misused(self->number, MISUSE_NOT_HELD);
    return result;
}

static PyObject *lock_exit(PyObject *object, PyObject *args)
{
    (void)args;
    return lock_release(object, NULL);
}

// ---- all the rest

static PyObject *lock_locked(PyObject *object, PyObject *unused)
{
    (void)unused;
    return raw_call(&known.locked, ((Lock *)object)->raw, NULL, NULL);
}

static PyObject *lock_at_fork_reinit(PyObject *object, PyObject *unused)
{
    (void)unused;
    return raw_call(&known.reinit, ((Lock *)object)->raw, NULL, NULL);
}

static PyObject *lock_repr(PyObject *object)
{
    const char *state = raw_ask(&known.locked, ((Lock *)object)->raw) ? "locked" : "unlocked";
    return PyUnicode_FromFormat("<%s _thread.lock object at %p>", state, object);
}

static void lock_dealloc(PyObject *object)
{
    Lock *self = (Lock *)object;
    PyTypeObject *type = Py_TYPE(object);
    if (self->weakrefs)
        PyObject_ClearWeakRefs(object);
    Py_XDECREF(self->raw);
    PyObject_Free(object);
    Py_DECREF(type);
}

// ---- making one

static PyObject *new_lock(void)
{
    PyObject *raw = PyObject_CallFunctionObjArgs(known.allocate, NULL);
    PyFrameObject *creator = raw && ring_speaks() ? places_user_caller(NULL) : NULL;
    if (!creator)
        return raw;
    Lock *self = PyObject_New(Lock, known.type);
    if (!self) {
        Py_DECREF(creator);
        Py_DECREF(raw);
        return NULL;
    }
    self->raw = raw;
    self->weakrefs = NULL;
    self->number = report_new_object();
    acquiring_created(creator, self->number, KIND_OF_OBJECT);
    Py_DECREF(creator);
    return (PyObject *)self;
}

static PyObject *allocate_lock(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return new_lock();
}

/// Python 3.13 and later, where threading.Lock is the type: arguments are judged by its own.
static PyObject *lock_type_new(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    (void)type;
    if (PyTuple_Size(args) > 0 || (keywords && PyDict_Size(keywords) > 0))
        return PyObject_Call(known.own_type ? known.own_type : known.allocate, args, keywords);
    return new_lock();
}

static PyMethodDef methods[] = {
    {"acquire", METHOD(lock_acquire), METH_VARARGS | METH_KEYWORDS, NULL},
    {"acquire_lock", METHOD(lock_acquire), METH_VARARGS | METH_KEYWORDS, NULL},
    {"release", lock_release, METH_NOARGS, NULL},
    {"release_lock", lock_release, METH_NOARGS, NULL},
    {"locked", lock_locked, METH_NOARGS, NULL},
    {"locked_lock", lock_locked, METH_NOARGS, NULL},
    {"_at_fork_reinit", lock_at_fork_reinit, METH_NOARGS, NULL},
    {"__enter__", lock_enter, METH_NOARGS, NULL},
    {"__exit__", lock_exit, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef members[] = {
    {"__weaklistoffset__", T_PYSSIZET, offsetof(Lock, weakrefs), READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_dealloc, SLOT(lock_dealloc)},
    {Py_tp_repr, SLOT(lock_repr)},
    {Py_tp_methods, methods},
    {Py_tp_members, members},
    {Py_tp_new, SLOT(lock_type_new)},
    {0, NULL},
};

static PyType_Spec spec = {
    .name = "_thread.lock", // what type(lock) says without us
    .basicsize = sizeof(Lock),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = slots,
};

static PyMethodDef factory = {"allocate_lock", allocate_lock, METH_NOARGS, NULL};

static int find_methods(void)
{
    PyObject *sample = PyObject_CallFunctionObjArgs(known.allocate, NULL);
    if (!sample)
        return -1;
    const int both = METH_VARARGS | METH_KEYWORDS;
    const int failed = raw_find(&known.acquire, sample, "acquire", both)
                       || raw_find(&known.release, sample, "release", METH_NOARGS)
                       || raw_find(&known.locked, sample, "locked", METH_NOARGS)
                       || raw_find(&known.reinit, sample, "_at_fork_reinit", METH_NOARGS);
    Py_DECREF(sample);
    return failed ? -1 : 0;
}

int lock_prepare(void)
{
    known.thread_module = PyImport_ImportModule("_thread");
    if (!known.thread_module)
        return -1;
    known.allocate = PyObject_GetAttrString(known.thread_module, "allocate_lock");
    if (!known.allocate)
        return -1;
    known.own_type = PyObject_GetAttrString(known.thread_module, "lock");
    PyErr_Clear();
    known.type = (PyTypeObject *)PyType_FromSpec(&spec);
    return known.type ? find_methods() : -1;
}

PyObject *lock_replacement(void)
{
    if (known.own_type) {
        Py_INCREF(known.type);
        return (PyObject *)known.type;
    }
    PyObject *name = PyUnicode_FromString("_thread");
    PyObject *function = PyCFunction_NewEx(&factory, known.thread_module, name);
    Py_XDECREF(name);
    return function;
}
