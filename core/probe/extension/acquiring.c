// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/acquiring.h"
#include "core/probe/extension/errors.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

static const int64_t no_timeout = -1;
static const double longest = 4e9; // s; Python's own limit is about twice that

static PyObject *try_once; ///< the arguments (False,)
static PyObject *namer;

int acquiring_prepare(void)
{
    try_once = Py_BuildValue("(O)", Py_False);
    return try_once ? 0 : -1;
}

// ---- what acquire() is asked for

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

// ---- acquiring

static PyObject *raw_acquire(const struct acquiring *lock, PyObject *args, PyObject *keywords)
{
    return raw_call(lock->acquire, lock->raw, args, keywords);
}

static void tell(const struct acquiring *lock, uint8_t kind, int64_t argument)
{
    report(kind, lock->number, argument, NULL, 0);
}

static void tell_obtained(const struct acquiring *lock)
{
    tell(lock, KIND_OBTAIN, lock->depth ? ++*lock->depth : 0);
}

/// A try that fails is worth telling when the program itself tried, not when Condition asked
/// whether the lock is held.
static PyObject *acquire_or_not(const struct acquiring *lock, PyObject *args, PyObject *keywords)
{
    PyObject *obtained = raw_acquire(lock, args, keywords);
    if (obtained == Py_True)
        tell_obtained(lock);
    else if (obtained == Py_False && places_caller_is_user())
        tell(lock, KIND_GIVE_UP, 0);
    return obtained;
}

/// Tries once, and else blocks as the program asked, and says so.
static PyObject *acquire_blocking(const struct acquiring *lock, PyObject *args, PyObject *keywords,
                                  int64_t timeout)
{
    PyObject *obtained = raw_acquire(lock, try_once, NULL);
    if (obtained == Py_False) {
        Py_DECREF(obtained);
        tell(lock, KIND_WAIT, timeout);
        obtained = raw_acquire(lock, args, keywords);
        if (obtained != Py_True)
            tell(lock, KIND_GIVE_UP, 0);
    }
    if (obtained == Py_True)
        tell_obtained(lock);
    return obtained;
}

PyObject *acquiring_plainly(const struct acquiring *lock)
{
    return acquire_blocking(lock, NULL, NULL, no_timeout);
}

PyObject *acquiring_call(const struct acquiring *lock, PyObject *args, PyObject *keywords)
{
    if (!keywords && PyTuple_Size(args) == 0)
        return acquiring_plainly(lock);
    int64_t timeout = no_timeout;
    const enum wish wish = read_wish(args, keywords, &timeout);
    return wish == WISH_BLOCK ? acquire_blocking(lock, args, keywords, timeout)
                              : acquire_or_not(lock, args, keywords);
}

// ---- mistakes, births

void acquiring_misused(uint32_t number, enum misuse how)
{
    // The last two are those of multiprocessing.
    if (!PyErr_ExceptionMatches(PyExc_RuntimeError) && !PyErr_ExceptionMatches(PyExc_ValueError)
        && !PyErr_ExceptionMatches(PyExc_AssertionError))
        return;
    struct errors_kept kept = errors_keep();
    PyObject *words = kept.value ? PyObject_Str(kept.value) : NULL;
    if (words)
        report_text(places_user_line(), KIND_MISUSE, number, how, words);
    Py_XDECREF(words);
    errors_drop();
    errors_restore(kept);
}

void acquiring_namer(PyObject *callable)
{
    Py_XINCREF(callable);
    Py_XDECREF(namer);
    namer = callable;
}

void acquiring_created(PyFrameObject *creator, uint32_t number, int64_t kind)
{
    struct errors_kept kept = errors_keep();
    const struct place place = places_user_line();
    PyObject *name = NULL;
    if (namer && creator)
        name = PyObject_CallFunctionObjArgs(namer, (PyObject *)creator, NULL);
    errors_drop();
    errors_restore(kept);
    if (name && PyUnicode_Check(name))
        report_text(place, KIND_CREATE, number, kind, name);
    else
        report_at(place, KIND_CREATE, number, kind, NULL, 0);
    Py_XDECREF(name);
}
