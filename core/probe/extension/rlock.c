// SPDX-License-Identifier: GPL-3.0-or-later
// threading.RLock as the program sees it: a subclass of Python's own that reports what is done
// with it. Those that the standard library makes for itself have the number 0 and say nothing.
#include "core/probe/extension/python.h"

#include "core/probe/extension/acquiring.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/raw.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/rlock.h"

enum { KIND_OF_OBJECT = 2 };

/// What we add to an instance; it lies behind what Python's own type has there.
struct added
{
    int64_t depth;
    uint32_t number;
};

static struct
{
    PyTypeObject *type;
    PyObject *through;
    Py_ssize_t own_size; ///< of an instance of Python's own type
    struct raw_method acquire, release, is_owned, release_save, acquire_restore, reinit;
} known;

static struct added *added_to(PyObject *object)
{
    return (struct added *)((char *)object + known.own_size);
}

// ---- acquiring

static int take(PyObject *object, int64_t timeout)
{
    PyObject *args = timeout == 0              ? Py_BuildValue("(O)", Py_False)
                     : timeout == TAKE_FOREVER ? PyTuple_New(0)
                                               : Py_BuildValue("(Od)", Py_True, timeout / 1e9);
    PyObject *taken = args ? raw_call(&known.acquire, object, args, NULL) : NULL;
    Py_XDECREF(args);
    const int result = !taken ? -1 : taken == Py_True;
    Py_XDECREF(taken);
    return result;
}

static int64_t obtained(PyObject *object)
{
    return ++added_to(object)->depth;
}

static bool is_free(PyObject *object)
{
    return added_to(object)->depth == 0;
}

static bool is_ours(PyObject *object)
{
    return added_to(object)->depth > 0 && raw_ask(&known.is_owned, object);
}

static const struct acquiring kind = {take, obtained, is_free, is_ours};

static PyObject *rlock_acquire(PyObject *object, PyObject *args, PyObject *keywords)
{
    const uint32_t number = added_to(object)->number;
    if (number == 0)
        return raw_call(&known.acquire, object, args, keywords);
    return acquiring_call(&kind, object, number, args, keywords);
}

/// The count in what _release_save() returned; 1 of anything else, which Python is to judge.
static long count_in(PyObject *args)
{
    PyObject *state = PyTuple_Size(args) == 1 ? PyTuple_GetItem(args, 0) : NULL;
    PyObject *count = state && PyTuple_Check(state) ? PyTuple_GetItem(state, 0) : NULL;
    const long depth = count && PyLong_Check(count) ? PyLong_AsLong(count) : 1;
    PyErr_Clear();
    return depth;
}

static PyObject *rlock_acquire_restore(PyObject *object, PyObject *args)
{
    struct added *added = added_to(object);
    if (added->number == 0)
        return raw_call(&known.acquire_restore, object, args, NULL);
    const long depth = count_in(args);
    bool waits = added->depth > 0; // somebody has it
    if (lab_on())
        waits = acquiring_turn(&kind, object, added->number);
    else if (waits)
        report(KIND_WAIT, added->number, -1, NULL, 0);
    PyObject *result = raw_call(&known.acquire_restore, object, args, NULL);
    if (result) {
        added->depth = depth;
        report(KIND_OBTAIN, added->number, depth, NULL, 0);
    } else if (waits) {
        report(KIND_GIVE_UP, added->number, 0, NULL, 0);
    }
    acquiring_released(&kind, object, added->number);
    return result;
}

// ---- releasing

/// Reported before, so that nobody is seen to obtain it earlier; but a release by one who does
/// not hold it is a mistake and no event.
static PyObject *let_go(PyObject *object, const struct raw_method *method, int64_t depth_after)
{
    struct added *added = added_to(object);
    if (added->number == 0)
        return raw_call(method, object, NULL, NULL);
    acquiring_releases(&kind, object, added->number);
    const bool owned = raw_ask(&known.is_owned, object);
    if (owned) {
        added->depth = depth_after;
        report(KIND_RELEASE, added->number, depth_after, NULL, 0);
    }
    PyObject *result = raw_call(method, object, NULL, NULL);
    acquiring_released(&kind, object, added->number);
    if (!result && !owned)
        acquiring_misused(added->number, added->depth == 0 ? MISUSE_NOT_HELD : MISUSE_NOT_OWNER);
    return result;
}

static PyObject *rlock_release(PyObject *object, PyObject *unused)
{
    (void)unused;
    return let_go(object, &known.release, added_to(object)->depth - 1);
}

static PyObject *rlock_exit(PyObject *object, PyObject *args)
{
    (void)args;
    return rlock_release(object, NULL);
}

static PyObject *rlock_release_save(PyObject *object, PyObject *unused)
{
    (void)unused;
    return let_go(object, &known.release_save, 0);
}

static PyObject *rlock_at_fork_reinit(PyObject *object, PyObject *unused)
{
    (void)unused;
    added_to(object)->depth = 0;
    return raw_call(&known.reinit, object, NULL, NULL);
}

// ---- making one

static int rlock_init(PyObject *object, PyObject *args, PyObject *keywords)
{
    (void)args;
    (void)keywords;
    struct added *added = added_to(object);
    if (added->number != 0 || !ring_speaks())
        return 0;
    PyFrameObject *creator = places_user_caller(known.through);
    if (creator) {
        added->number = report_new_object();
        acquiring_created(creator, added->number, KIND_OF_OBJECT);
        Py_DECREF(creator);
    }
    return 0;
}

PyObject *rlock_numbered(uint32_t number)
{
    // Its caller is the probe itself, so it gets no number by itself.
    PyObject *lock = PyObject_CallFunctionObjArgs((PyObject *)known.type, NULL);
    if (lock)
        added_to(lock)->number = number;
    return lock;
}

uint32_t rlock_number(PyObject *object)
{
    return known.type && PyObject_TypeCheck(object, known.type) ? added_to(object)->number : 0;
}

PyObject *rlock_type(PyObject *through)
{
    Py_INCREF(through);
    Py_XDECREF(known.through);
    known.through = through;
    Py_INCREF(known.type);
    return (PyObject *)known.type;
}

static PyMethodDef methods[] = {
    {"acquire", METHOD(rlock_acquire), METH_VARARGS | METH_KEYWORDS, NULL},
    {"release", rlock_release, METH_NOARGS, NULL},
    {"__enter__", METHOD(rlock_acquire), METH_VARARGS | METH_KEYWORDS, NULL},
    {"__exit__", rlock_exit, METH_VARARGS, NULL},
    {"_release_save", rlock_release_save, METH_NOARGS, NULL},
    {"_acquire_restore", rlock_acquire_restore, METH_VARARGS, NULL},
    {"_at_fork_reinit", rlock_at_fork_reinit, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_init, SLOT(rlock_init)},
    {Py_tp_methods, methods},
    {0, NULL},
};

static int find_methods(PyTypeObject *own)
{
    PyObject *sample = PyObject_CallFunctionObjArgs((PyObject *)own, NULL);
    if (!sample)
        return -1;
    const int both = METH_VARARGS | METH_KEYWORDS;
    const int failed = raw_find(&known.acquire, sample, "acquire", both)
                       || raw_find(&known.release, sample, "release", METH_NOARGS)
                       || raw_find(&known.is_owned, sample, "_is_owned", METH_NOARGS)
                       || raw_find(&known.release_save, sample, "_release_save", METH_NOARGS)
                       || raw_find(&known.acquire_restore, sample, "_acquire_restore", METH_VARARGS)
                       || raw_find(&known.reinit, sample, "_at_fork_reinit", METH_NOARGS);
    Py_DECREF(sample);
    return failed ? -1 : 0;
}

static int make_type(PyObject *own)
{
    PyObject *size = PyObject_GetAttrString(own, "__basicsize__");
    PyObject *bases = PyTuple_Pack(1, own);
    known.own_size = size ? PyLong_AsSsize_t(size) : -1;
    Py_XDECREF(size);
    if (known.own_size > 0 && bases) {
        PyType_Spec spec = {
            .name = "_thread.RLock", // what type(rlock) says without us
            .basicsize = (int)(known.own_size + (Py_ssize_t)sizeof(struct added)),
            .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
            .slots = slots,
        };
        known.type = (PyTypeObject *)PyType_FromSpecWithBases(&spec, bases);
    }
    Py_XDECREF(bases);
    return known.type ? 0 : -1;
}

int rlock_prepare(void)
{
    PyObject *module = PyImport_ImportModule("_thread");
    PyObject *own = module ? PyObject_GetAttrString(module, "RLock") : NULL;
    const int done = own && find_methods((PyTypeObject *)own) == 0 ? make_type(own) : -1;
    Py_XDECREF(own);
    Py_XDECREF(module);
    return done;
}
