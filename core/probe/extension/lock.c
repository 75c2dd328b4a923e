// SPDX-License-Identifier: GPL-3.0-or-later
// threading.Lock as the program sees it: Python's own lock inside, and a report of what is done
// with it. Locks that the standard library makes for itself stay Python's own, unreported.
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/lock.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

static const int64_t no_timeout = -1;
static const double longest = 4e9; // s; Python's own limit is about twice that

typedef struct
{
    PyObject_HEAD PyObject *raw; ///< Python's own lock
    PyObject *weakrefs;
    uint32_t number;
} Lock;

/// Python's own, with the methods of the hot path as plain C functions where they have the
/// signature they had from 3.9 to 3.13; otherwise NULL, and they are called by name.
static struct
{
    PyObject *allocate;
    PyObject *thread_module;
    PyObject *own_type; ///< Python's, where the program can call it (3.13 and later), or NULL
    PyTypeObject *type; ///< ours
    PyObject *namer;
    PyObject *try_once; ///< the arguments (False,)
    PyCFunctionWithKeywords acquire;
    PyCFunction release;
    PyCFunction locked;
} known;

void lock_namer(PyObject *namer)
{
    Py_XINCREF(namer);
    Py_XDECREF(known.namer);
    known.namer = namer;
}

// ---- Python's own lock

static PyObject *raw_acquire(Lock *self, PyObject *args, PyObject *keywords)
{
    if (known.acquire)
        return known.acquire(self->raw, args, keywords);
    PyObject *method = PyObject_GetAttrString(self->raw, "acquire");
    PyObject *result = method ? PyObject_Call(method, args, keywords) : NULL;
    Py_XDECREF(method);
    return result;
}

static PyObject *raw_release(Lock *self)
{
    if (known.release)
        return known.release(self->raw, NULL);
    return PyObject_CallMethod(self->raw, "release", NULL);
}

static PyObject *raw_locked(Lock *self)
{
    if (known.locked)
        return known.locked(self->raw, NULL);
    return PyObject_CallMethod(self->raw, "locked", NULL);
}

// ---- acquiring

static void tell(Lock *self, uint8_t kind, int64_t argument)
{
    report(kind, self->number, argument, NULL, 0);
}

/// Tries once; a new reference to True or False, or NULL with an exception.
static PyObject *acquire_now(Lock *self)
{
    PyObject *obtained = raw_acquire(self, known.try_once, NULL);
    if (obtained == Py_True)
        tell(self, KIND_OBTAIN, 0);
    return obtained;
}

/// Blocks as the program asked, and says so; called when a first try has failed.
static PyObject *acquire_waiting(Lock *self, PyObject *args, PyObject *keywords, int64_t timeout)
{
    tell(self, KIND_WAIT, timeout);
    PyObject *obtained = raw_acquire(self, args, keywords);
    tell(self, obtained == Py_True ? KIND_OBTAIN : KIND_GIVE_UP, 0);
    return obtained;
}

/// What the arguments of acquire() ask for.
enum wish {
    WISH_BLOCK,
    WISH_TRY,
    WISH_OTHER, ///< a mistake, or something unheard of: Python's own lock is to judge it
};

static enum wish timeout_wish(PyObject *timeout, int64_t *nanoseconds)
{
    if (!PyFloat_Check(timeout) && !PyLong_Check(timeout))
        return WISH_OTHER;
    const double seconds = PyFloat_AsDouble(timeout);
    if (errors_drop() || !(seconds == -1 || (seconds >= 0 && seconds < longest)))
        return WISH_OTHER;
    *nanoseconds = seconds == -1 ? no_timeout : (int64_t)(seconds * 1e9);
    return WISH_BLOCK;
}

static enum wish read_wish(PyObject *args, PyObject *keywords, int64_t *timeout)
{
    static char *names[] = {"blocking", "timeout", NULL};
    PyObject *blocking = Py_True;
    PyObject *seconds = NULL;
    *timeout = no_timeout;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "|OO:acquire", names, &blocking, &seconds)) {
        PyErr_Clear();
        return WISH_OTHER;
    }
    if (!PyBool_Check(blocking) && !PyLong_Check(blocking))
        return WISH_OTHER;
    if (PyObject_IsTrue(blocking) == 1)
        return seconds ? timeout_wish(seconds, timeout) : WISH_BLOCK;
    return seconds ? WISH_OTHER : WISH_TRY;
}

/// A try that fails is worth telling when the program itself tried, not when Condition asked
/// whether the lock is held.
static PyObject *acquire_or_not(Lock *self, PyObject *args, PyObject *keywords)
{
    PyObject *obtained = raw_acquire(self, args, keywords);
    if (obtained == Py_True)
        tell(self, KIND_OBTAIN, 0);
    else if (obtained == Py_False && places_caller_is_user())
        tell(self, KIND_GIVE_UP, 0);
    return obtained;
}

static PyObject *lock_acquire(PyObject *object, PyObject *args, PyObject *keywords)
{
    Lock *self = (Lock *)object;
    int64_t timeout = no_timeout;
    if (keywords || PyTuple_Size(args) > 0) {
        const enum wish wish = read_wish(args, keywords, &timeout);
        if (wish != WISH_BLOCK)
            return acquire_or_not(self, args, keywords);
    }
    PyObject *obtained = acquire_now(self);
    if (obtained != Py_False)
        return obtained;
    Py_DECREF(obtained);
    return acquire_waiting(self, args, keywords, timeout);
}

static PyObject *lock_enter(PyObject *object, PyObject *unused)
{
    (void)unused;
    Lock *self = (Lock *)object;
    PyObject *obtained = acquire_now(self);
    if (obtained != Py_False)
        return obtained;
    Py_DECREF(obtained);
    PyObject *none = PyTuple_New(0);
    obtained = none ? acquire_waiting(self, none, NULL, no_timeout) : NULL;
    Py_XDECREF(none);
    return obtained;
}

// ---- releasing

static PyObject *lock_release(PyObject *object, PyObject *unused)
{
    (void)unused;
    Lock *self = (Lock *)object;
    // Reported before, so that nobody is seen to obtain it earlier; but a release of a lock
    // that nobody holds is a mistake and no event.
    PyObject *held = raw_locked(self);
    if (held == Py_True)
        tell(self, KIND_RELEASE, 0);
    Py_XDECREF(held);
    errors_drop();
    return raw_release(self);
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
    return raw_locked((Lock *)object);
}

static PyObject *lock_at_fork_reinit(PyObject *object, PyObject *unused)
{
    (void)unused;
    return PyObject_CallMethod(((Lock *)object)->raw, "_at_fork_reinit", NULL);
}

static PyObject *lock_repr(PyObject *object)
{
    PyObject *held = raw_locked((Lock *)object);
    if (!held)
        return NULL;
    const char *state = held == Py_True ? "locked" : "unlocked";
    Py_DECREF(held);
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

static void tell_creation(uint32_t number)
{
    struct errors_kept kept = errors_keep();
    const struct place place = places_user_line();
    PyObject *frame = (PyObject *)PyEval_GetFrame();
    PyObject *name = NULL;
    if (known.namer && frame)
        name = PyObject_CallFunctionObjArgs(known.namer, frame, NULL);
    errors_drop();
    errors_restore(kept);
    if (name && PyUnicode_Check(name))
        report_text(place, KIND_CREATE, number, 1, name);
    else
        report_at(place, KIND_CREATE, number, 1, NULL, 0);
    Py_XDECREF(name);
}

static PyObject *new_lock(void)
{
    PyObject *raw = PyObject_CallFunctionObjArgs(known.allocate, NULL);
    if (!raw || !ring_speaks() || !places_caller_is_user())
        return raw;
    Lock *self = PyObject_New(Lock, known.type);
    if (!self) {
        Py_DECREF(raw);
        return NULL;
    }
    self->raw = raw;
    self->weakrefs = NULL;
    self->number = report_new_object();
    tell_creation(self->number);
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

/// The function behind a bound built-in method, if it is called with just these flags.
static PyCFunction plain_function(PyObject *object, const char *name, int flags)
{
    PyObject *method = PyObject_GetAttrString(object, name);
    PyCFunction function = NULL;
    if (method && PyObject_TypeCheck(method, &PyCFunction_Type)
        && PyCFunction_GetFlags(method) == flags)
        function = PyCFunction_GetFunction(method);
    Py_XDECREF(method);
    return function;
}

static int find_methods(void)
{
    PyObject *sample = PyObject_CallFunctionObjArgs(known.allocate, NULL);
    if (!sample)
        return -1;
    known.acquire = (PyCFunctionWithKeywords)(void (*)(void))plain_function(
        sample, "acquire", METH_VARARGS | METH_KEYWORDS);
    known.release = plain_function(sample, "release", METH_NOARGS);
    known.locked = plain_function(sample, "locked", METH_NOARGS);
    Py_DECREF(sample);
    PyErr_Clear();
    return 0;
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
    known.try_once = Py_BuildValue("(O)", Py_False);
    if (!known.type || !known.try_once)
        return -1;
    return find_methods();
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
