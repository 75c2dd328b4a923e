// SPDX-License-Identifier: GPL-3.0-or-later
// The semaphore inside each lock of multiprocessing, as the library sees it: Python's own one,
// and a report of what is done with it.
#include "core/probe/extension/python.h"

#include "core/probe/extension/acquiring.h"
#include "core/probe/extension/errors.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/semlock.h"

typedef struct
{
    PyObject_HEAD PyObject *raw; ///< Python's own
    PyObject *acquire;           ///< its methods
    PyObject *release;
    PyObject *value; ///< _get_value; of a recursive one _count
    long most;       ///< its greatest value; 0 without one that is ever reached
    bool recursive;
    uint32_t number;
    uint32_t waits;
    struct semlock_told told;
} Semlock;

static PyTypeObject *semlock_type;
static PyObject *try_once; ///< the arguments (False,)

// ---- Python's own semaphore

static long number_from(PyObject *callable)
{
    struct errors_kept kept = errors_keep();
    PyObject *result = PyObject_CallFunctionObjArgs(callable, NULL);
    const long number = result ? PyLong_AsLong(result) : -1;
    Py_XDECREF(result);
    errors_drop();
    errors_restore(kept);
    return number;
}

static bool says(Semlock *self, const char *method)
{
    PyObject *result = PyObject_CallMethod(self->raw, method, NULL);
    const bool yes = result == Py_True;
    Py_XDECREF(result);
    errors_drop();
    return yes;
}

// ---- acquiring

static void tell(Semlock *self, uint8_t kind, int64_t argument)
{
    if (kind)
        report(kind, self->number, argument, NULL, 0);
}

static void tell_obtained(Semlock *self)
{
    if (self->told.obtain)
        tell(self, self->told.obtain, self->recursive ? number_from(self->value) : 0);
}

/// What the arguments of acquire() ask for: how long it may block, in nanoseconds, or one of these.
enum { FOR_EVER = -1, UNHEARD_OF = -2, ONE_TRY = -3 };

static int64_t read_wish(PyObject *args, PyObject *keywords)
{
    static char *names[] = {"block", "timeout", NULL};
    PyObject *block = Py_True, *seconds = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "|OO:acquire", names, &block, &seconds)) {
        PyErr_Clear();
        return UNHEARD_OF;
    }
    if (!PyBool_Check(block) && !PyLong_Check(block))
        return UNHEARD_OF;
    if (PyObject_IsTrue(block) != 1)
        return ONE_TRY;
    if (seconds == Py_None)
        return FOR_EVER;
    if (!PyFloat_Check(seconds) && !PyLong_Check(seconds))
        return UNHEARD_OF;
    const double wish = PyFloat_AsDouble(seconds);
    if (errors_drop() || !(wish < 4e9))
        return UNHEARD_OF;
    return wish > 0 ? (int64_t)(wish * 1e9) : 0;
}

/// acquire() or acquire(True, None), which is most of them.
static bool is_plain(PyObject *args, PyObject *keywords)
{
    if (keywords)
        return false;
    const Py_ssize_t count = PyTuple_Size(args);
    return count == 0
           || (count == 2 && PyTuple_GetItem(args, 0) == Py_True
               && PyTuple_GetItem(args, 1) == Py_None);
}

/// One try. That it failed is worth telling when the program itself tried, or when the semaphore
/// is all that the program can fail to get; that it came, when it is a thing of the program's.
static PyObject *acquire_at_once(Semlock *self, PyObject *args, PyObject *keywords)
{
    PyObject *obtained = PyObject_Call(self->acquire, args, keywords);
    if (obtained == Py_True && self->told.release)
        tell_obtained(self);
    else if (obtained == Py_False && (!self->told.obtain || places_caller_is_user()))
        tell(self, self->told.give_up, 0);
    return obtained;
}

static PyObject *acquire_waiting(Semlock *self, PyObject *args, PyObject *keywords, int64_t wish)
{
    PyObject *obtained = PyObject_Call(self->acquire, try_once, NULL);
    if (obtained != Py_False) {
        if (obtained)
            tell_obtained(self);
        return obtained;
    }
    Py_DECREF(obtained);
    ++self->waits;
    if (wish != 0)
        tell(self, self->told.wait, wish);
    obtained = PyObject_Call(self->acquire, args, keywords);
    if (obtained == Py_True)
        tell_obtained(self);
    else
        tell(self, self->told.give_up, 0);
    return obtained;
}

// ---- as a step of the Lab

/// Whether it is itself a thing of the program's, not a part of one.
static bool is_thing(Semlock *self)
{
    return self->told.obtain && self->told.release;
}

static PyObject *acquire_by_turn(Semlock *self, PyObject *args, PyObject *keywords, int64_t wish)
{
    struct lab_step step = lab_step_at(places_user_line(), KIND_OBTAIN, self->number,
                                       lab_thing_of(self->number, 0));
    const bool has_it = self->recursive && says(self, "_is_mine");
    step.bits = (wish == FOR_EVER || wish > 0) && !has_it ? LAB_FREE : 0;
    step.timeout = wish > 0 ? wish : -1;
    bool held_up = false;
    const enum lab_answer answer = lab_await(&step, self->told.wait, wish, &held_up);
    PyObject *obtained = answer == LAB_GO ? PyObject_Call(self->acquire, args, keywords)
                                          : PyObject_Call(self->acquire, try_once, NULL);
    if (obtained == Py_True)
        tell_obtained(self);
    else if (obtained)
        tell(self, self->told.give_up, 0);
    return obtained;
}

/// A try by the library's own code is how it asks whether a lock is held, and no step.
static bool is_step(Semlock *self, int64_t wish)
{
    return lab_on() && is_thing(self) && (wish == FOR_EVER || wish > 0 || places_caller_is_user());
}

static PyObject *semlock_acquire(PyObject *object, PyObject *args, PyObject *keywords)
{
    Semlock *self = (Semlock *)object;
    if (!ring_speaks())
        return PyObject_Call(self->acquire, args, keywords);
    const int64_t wish = is_plain(args, keywords) ? FOR_EVER : read_wish(args, keywords);
    if (is_step(self, wish))
        return acquire_by_turn(self, args, keywords, wish);
    if (wish == ONE_TRY || wish == UNHEARD_OF)
        return acquire_at_once(self, args, keywords);
    return acquire_waiting(self, args, keywords, wish);
}

static PyObject *semlock_enter(PyObject *object, PyObject *unused)
{
    (void)unused;
    PyObject *none = PyTuple_New(0);
    PyObject *obtained = none ? semlock_acquire(object, none, NULL) : NULL;
    Py_XDECREF(none);
    return obtained;
}

// ---- releasing

/// What Misuse will have to say, or 0 when Python will not refuse the release.
static int64_t mistake(Semlock *self)
{
    if (self->recursive) {
        if (says(self, "_is_mine"))
            return 0;
        return says(self, "_is_zero") ? MISUSE_NOT_OWNER : MISUSE_NOT_HELD;
    }
    return self->most && number_from(self->value) >= self->most ? self->told.refused : 0;
}

static PyObject *semlock_release(PyObject *object, PyObject *unused)
{
    (void)unused;
    Semlock *self = (Semlock *)object;
    if (!self->told.release || !ring_speaks())
        return PyObject_CallFunctionObjArgs(self->release, NULL);
    if (lab_on() && is_thing(self) && (!lab_quiet() || places_caller_is_user()))
        lab_pass(KIND_RELEASE, self->number, 0);
    const int64_t wrong = mistake(self);
    // Reported before, so that nobody is seen to obtain it earlier.
    if (!wrong)
        tell(self, self->told.release, self->recursive ? number_from(self->value) - 1 : 0);
    PyObject *result = PyObject_CallFunctionObjArgs(self->release, NULL);
    if (!result && wrong)
        acquiring_misused(self->number, (enum misuse)wrong);
    return result;
}

static PyObject *semlock_exit(PyObject *object, PyObject *args)
{
    (void)args;
    return semlock_release(object, NULL);
}

// ---- all the rest

static PyObject *semlock_getattr(PyObject *object, PyObject *name)
{
    PyObject *own = PyObject_GenericGetAttr(object, name);
    if (own || !PyErr_ExceptionMatches(PyExc_AttributeError))
        return own;
    PyErr_Clear();
    return PyObject_GetAttr(((Semlock *)object)->raw, name);
}

static void semlock_dealloc(PyObject *object)
{
    Semlock *self = (Semlock *)object;
    PyTypeObject *type = Py_TYPE(object);
    Py_XDECREF(self->acquire);
    Py_XDECREF(self->release);
    Py_XDECREF(self->value);
    Py_XDECREF(self->raw);
    PyObject_Free(object);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"acquire", METHOD(semlock_acquire), METH_VARARGS | METH_KEYWORDS, NULL},
    {"release", semlock_release, METH_NOARGS, NULL},
    {"__enter__", semlock_enter, METH_NOARGS, NULL},
    {"__exit__", semlock_exit, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_dealloc, SLOT(semlock_dealloc)},
    {Py_tp_getattro, SLOT(semlock_getattr)},
    {Py_tp_methods, methods},
    {0, NULL},
};

static PyType_Spec spec = {
    .name = "_multiprocessing.SemLock", // what type() says without us
    .basicsize = sizeof(Semlock),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = slots,
};

int semlock_prepare(void)
{
    semlock_type = (PyTypeObject *)PyType_FromSpec(&spec);
    try_once = Py_BuildValue("(O)", Py_False);
    return semlock_type && try_once ? 0 : -1;
}

static long number_of(PyObject *object, const char *name)
{
    PyObject *value = PyObject_GetAttrString(object, name);
    const long number = value ? PyLong_AsLong(value) : -1;
    Py_XDECREF(value);
    return number;
}

uint32_t semlock_waits(PyObject *semlock)
{
    return Py_TYPE(semlock) == semlock_type ? ((Semlock *)semlock)->waits : 0;
}

PyObject *semlock_new(PyObject *raw, uint32_t number, struct semlock_told told)
{
    Semlock *self = PyObject_New(Semlock, semlock_type);
    if (!self)
        return NULL;
    Py_INCREF(raw);
    self->raw = raw;
    self->number = number;
    self->waits = 0;
    self->told = told;
    self->recursive = number_of(raw, "kind") == 0;
    self->most = number_of(raw, "maxvalue");
    if (self->most == number_of(raw, "SEM_VALUE_MAX"))
        self->most = 0;
    self->acquire = PyObject_GetAttrString(raw, "acquire");
    self->release = PyObject_GetAttrString(raw, "release");
    self->value = PyObject_GetAttrString(raw, self->recursive ? "_count" : "_get_value");
    PyObject *handle = PyObject_GetAttrString(raw, "handle");
    if (lab_library && handle && is_thing(self))
        lab_bind(number, lab_library->semaphore(PyLong_AsVoidPtr(handle)));
    Py_XDECREF(handle);
    if (PyErr_Occurred())
        Py_CLEAR(self);
    return (PyObject *)self;
}
