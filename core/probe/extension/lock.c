// SPDX-License-Identifier: GPL-3.0-or-later
// threading.Lock as the program sees it. It is the most frequent of all objects, and so it does
// not wrap a lock of Python's own but is, as that one is on Linux, a semaphore that counts to one.
// Those that the standard library makes for itself stay Python's own, unreported.
#include "core/probe/extension/python.h"

#include "core/probe/extension/acquiring.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/lock.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

#include <errno.h>
#include <semaphore.h>
#include <time.h>

enum { KIND_OF_OBJECT = 1 };

typedef struct
{
    PyObject_HEAD sem_t inside;
    PyObject *weakrefs;
    uint32_t number;
    bool held; ///< changed with the GIL held, as in Python's own
} Lock;

static struct
{
    PyObject *allocate;
    PyObject *thread_module;
    PyObject *own_type; ///< Python's
    bool callable;      ///< which the program can call (3.13 and later)
    PyTypeObject *type; ///< ours
} known;

// ---- acquiring

static bool take_now(Lock *self)
{
    if (sem_trywait(&self->inside) != 0)
        return false;
    self->held = true;
    return true;
}

static struct timespec later(uint64_t time, int64_t by)
{
    return (struct timespec){(time_t)((time + (uint64_t)by) / 1000000000),
                             (long)((time + (uint64_t)by) % 1000000000)};
}

/// Blocks without the GIL; signal handlers run in between, and may raise.
static int take_waiting(Lock *self, int64_t timeout)
{
    const struct timespec end = later(ring_time(), timeout == TAKE_FOREVER ? 0 : timeout);
    for (;;) {
        int error;
        Py_BEGIN_ALLOW_THREADS;
        const int failed = timeout == TAKE_FOREVER
                               ? sem_wait(&self->inside)
                               : sem_clockwait(&self->inside, CLOCK_MONOTONIC, &end);
        error = failed ? errno : 0;
        Py_END_ALLOW_THREADS;
        if (error == 0)
            self->held = true;
        if (error != EINTR)
            return error == 0;
        if (Py_MakePendingCalls() < 0)
            return -1;
    }
}

static int take(PyObject *object, int64_t timeout)
{
    Lock *self = (Lock *)object;
    return timeout == 0 ? take_now(self) : take_waiting(self, timeout);
}

static int64_t obtained(PyObject *object)
{
    (void)object;
    return 0;
}

static bool is_free(PyObject *object)
{
    return !((Lock *)object)->held;
}

static bool is_ours(PyObject *object)
{
    (void)object;
    return false;
}

static const struct acquiring kind = {take, obtained, is_free, is_ours};

static PyObject *lock_acquire(PyObject *object, PyObject *args, PyObject *keywords)
{
    return acquiring_call(&kind, object, ((Lock *)object)->number, args, keywords);
}

static PyObject *lock_enter(PyObject *object, PyObject *unused)
{
    (void)unused;
    Lock *self = (Lock *)object;
    if (lab_on())
        return acquiring_enter(&kind, object, self->number);
    if (!take_now(self))
        return acquiring_wait(&kind, object, self->number, TAKE_FOREVER);
    report(KIND_OBTAIN, self->number, 0, NULL, 0);
    Py_INCREF(Py_True);
    return Py_True;
}

// ---- releasing

/// A release of a lock that nobody holds is a mistake: Python's own says so in its words.
static PyObject *refuse(Lock *self)
{
    PyObject *free = PyObject_CallFunctionObjArgs(known.allocate, NULL);
    PyObject *result = free ? PyObject_CallMethod(free, "release", NULL) : NULL;
    Py_XDECREF(free);
    if (!result)
        acquiring_misused(self->number, MISUSE_NOT_HELD);
    return result;
}

static PyObject *lock_release(PyObject *object, PyObject *unused)
{
    (void)unused;
    Lock *self = (Lock *)object;
    acquiring_releases(&kind, object, self->number);
    if (!self->held)
        return refuse(self);
    // Reported before, so that nobody is seen to obtain it earlier. The report may have let
    // another thread in, which has released it.
    report(KIND_RELEASE, self->number, 0, NULL, 0);
    if (!self->held)
        return refuse(self);
    self->held = false;
    sem_post(&self->inside);
    acquiring_released(&kind, object, self->number);
    Py_RETURN_NONE;
}

static PyObject *lock_exit(PyObject *object, PyObject *const *args, Py_ssize_t count)
{
    (void)args;
    (void)count;
    return lock_release(object, NULL);
}

// ---- all the rest

static PyObject *lock_locked(PyObject *object, PyObject *unused)
{
    (void)unused;
    acquiring_looks(&kind, object, ((Lock *)object)->number);
    return PyBool_FromLong(((Lock *)object)->held);
}

/// In the child of a fork it may be in any state, and nobody waits for it.
static PyObject *lock_at_fork_reinit(PyObject *object, PyObject *unused)
{
    (void)unused;
    Lock *self = (Lock *)object;
    sem_init(&self->inside, 0, 1);
    self->held = false;
    Py_RETURN_NONE;
}

static PyObject *lock_repr(PyObject *object)
{
    const char *state = ((Lock *)object)->held ? "locked" : "unlocked";
    return PyUnicode_FromFormat("<%s _thread.lock object at %p>", state, object);
}

static void lock_dealloc(PyObject *object)
{
    Lock *self = (Lock *)object;
    PyTypeObject *type = Py_TYPE(object);
    if (self->weakrefs)
        PyObject_ClearWeakRefs(object);
    sem_destroy(&self->inside);
    PyObject_Free(object);
    Py_DECREF(type);
}

// ---- making one

static PyObject *new_reported(PyFrameObject *creator)
{
    Lock *self = PyObject_New(Lock, known.type);
    if (!self)
        return NULL;
    sem_init(&self->inside, 0, 1);
    self->weakrefs = NULL;
    self->held = false;
    self->number = report_new_object();
    acquiring_created(creator, self->number, KIND_OF_OBJECT);
    return (PyObject *)self;
}

static PyObject *new_lock(void)
{
    PyFrameObject *creator = ring_speaks() ? places_user_caller(NULL) : NULL;
    if (!creator)
        return PyObject_CallFunctionObjArgs(known.allocate, NULL);
    PyObject *lock = new_reported(creator);
    Py_DECREF(creator);
    return lock;
}

static PyObject *allocate_lock(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return new_lock();
}

/// For Python 3.13 and later, where threading.Lock is the type. All else Python's own type judges.
static PyObject *lock_type_new(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    (void)type;
    if (!known.callable || PyTuple_Size(args) > 0 || (keywords && PyDict_Size(keywords) > 0))
        return PyObject_Call(known.own_type, args, keywords);
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
    {"__exit__", METHOD(lock_exit), METH_FASTCALL, NULL},
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

int lock_prepare(void)
{
    known.thread_module = PyImport_ImportModule("_thread");
    if (!known.thread_module)
        return -1;
    known.allocate = PyObject_GetAttrString(known.thread_module, "allocate_lock");
    if (!known.allocate)
        return -1;
    known.callable = PyObject_HasAttrString(known.thread_module, "lock");
    PyObject *sample = PyObject_CallFunctionObjArgs(known.allocate, NULL);
    if (!sample)
        return -1;
    known.own_type = PyObject_Type(sample);
    Py_DECREF(sample);
    known.type = (PyTypeObject *)PyType_FromSpec(&spec);
    return known.type ? 0 : -1;
}

PyObject *lock_replacement(void)
{
    if (known.callable) {
        Py_INCREF(known.type);
        return (PyObject *)known.type;
    }
    PyObject *name = PyUnicode_FromString("_thread");
    PyObject *function = PyCFunction_NewEx(&factory, known.thread_module, name);
    Py_XDECREF(name);
    return function;
}

uint32_t lock_number(PyObject *object)
{
    return known.type && Py_IS_TYPE(object, known.type) ? ((Lock *)object)->number : 0;
}
