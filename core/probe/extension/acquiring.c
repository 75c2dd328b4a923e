// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/acquiring.h"
#include "core/probe/extension/errors.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

static PyObject *allocate; ///< _thread.allocate_lock
static PyObject *namer;

int acquiring_prepare(void)
{
    PyObject *module = PyImport_ImportModule("_thread");
    allocate = module ? PyObject_GetAttrString(module, "allocate_lock") : NULL;
    Py_XDECREF(module);
    return allocate ? 0 : -1;
}

// ---- what acquire() is asked for

/// The longest timeout, ns: Python's locks take no much longer one, and clocks can still add it.
static const int64_t longest = 9000000000000000000;

/// Lets a lock of Python's own, which is free, judge the arguments; false with its exception.
static bool are_right(PyObject *args, PyObject *keywords)
{
    PyObject *judge = PyObject_CallFunctionObjArgs(allocate, NULL);
    PyObject *acquire = judge ? PyObject_GetAttrString(judge, "acquire") : NULL;
    PyObject *verdict = acquire ? PyObject_Call(acquire, args, keywords) : NULL;
    const bool right = verdict != NULL;
    Py_XDECREF(verdict);
    Py_XDECREF(acquire);
    Py_XDECREF(judge);
    return right;
}

/// The timeout that the arguments ask for, as take() has it. False with Python's exception.
static bool read_timeout(PyObject *args, PyObject *keywords, int64_t *timeout)
{
    static char *names[] = {"blocking", "timeout", NULL};
    PyObject *blocking = Py_True;
    PyObject *seconds = NULL;
    if (!are_right(args, keywords)
        || !PyArg_ParseTupleAndKeywords(args, keywords, "|OO:acquire", names, &blocking, &seconds))
        return false;
    const int blocks = PyObject_IsTrue(blocking);
    const double most = seconds ? PyFloat_AsDouble(seconds) : -1;
    if (PyErr_Occurred())
        return false;
    *timeout = !blocks ? 0 : most < 0 ? TAKE_FOREVER : most < 9e9 ? (int64_t)(most * 1e9) : longest;
    return true;
}

// ---- acquiring

static PyObject *answer_of(bool yes)
{
    PyObject *truth = yes ? Py_True : Py_False;
    Py_INCREF(truth);
    return truth;
}

static void tell_obtained(const struct acquiring *kind, PyObject *lock, uint32_t number)
{
    report(KIND_OBTAIN, number, kind->obtained(lock), NULL, 0);
}

// ---- as a step of the Lab

/// A try by the library's own code is how it asks whether a lock is held, and no step.
static bool is_step(int64_t timeout)
{
    return lab_on() && (timeout != 0 || places_caller_is_user());
}

static void publish(const struct acquiring *kind, PyObject *lock, uint32_t number)
{
    lab_publish(number, kind->is_free(lock) ? LAB_FREE : 0);
}

static enum lab_answer take_step(const struct acquiring *kind, PyObject *lock, uint32_t number,
                                 int64_t timeout, bool *held_up)
{
    publish(kind, lock, number); // a fork's child may have made it anew
    struct lab_step step =
        lab_step_at(places_user_line(), KIND_OBTAIN, number, lab_thing_of(number, 0));
    step.bits = timeout != 0 && !kind->is_ours(lock) ? LAB_FREE : 0;
    step.timeout = timeout;
    return lab_await(&step, KIND_WAIT, timeout, held_up);
}

static PyObject *acquire_by_turn(const struct acquiring *kind, PyObject *lock, uint32_t number,
                                 int64_t timeout)
{
    bool told = false;
    const enum lab_answer answer = take_step(kind, lock, number, timeout, &told);
    const int taken = kind->take(lock, answer == LAB_GO ? timeout : 0);
    if (taken == 1)
        tell_obtained(kind, lock, number);
    else
        report(KIND_GIVE_UP, number, 0, NULL, 0);
    publish(kind, lock, number); // once it counts how often it is held
    return taken < 0 ? NULL : answer_of(taken == 1);
}

PyObject *acquiring_enter(const struct acquiring *kind, PyObject *lock, uint32_t number)
{
    return acquire_by_turn(kind, lock, number, TAKE_FOREVER);
}

bool acquiring_turn(const struct acquiring *kind, PyObject *lock, uint32_t number)
{
    bool held_up = false;
    take_step(kind, lock, number, TAKE_FOREVER, &held_up);
    return held_up;
}

void acquiring_releases(const struct acquiring *kind, PyObject *lock, uint32_t number)
{
    if (!lab_on() || lab_quiet())
        return;
    publish(kind, lock, number); // who does not hold it may release it first of all
    lab_pass(KIND_RELEASE, number, 0);
}

void acquiring_looks(const struct acquiring *kind, PyObject *lock, uint32_t number)
{
    if (!lab_on() || lab_quiet())
        return;
    publish(kind, lock, number);
    struct lab_step step =
        lab_step_at(places_user_line(), KIND_LOAD, number, lab_thing_of(number, 0));
    step.touches[0].mode = LAB_READ;
    bool held_up = false;
    lab_await(&step, 0, 0, &held_up);
}

void acquiring_released(const struct acquiring *kind, PyObject *lock, uint32_t number)
{
    if (lab_on())
        publish(kind, lock, number);
}

// ---- as it comes

PyObject *acquiring_wait(const struct acquiring *kind, PyObject *lock, uint32_t number,
                         int64_t timeout)
{
    report(KIND_WAIT, number, timeout, NULL, 0);
    const int taken = kind->take(lock, timeout);
    if (taken == 1)
        tell_obtained(kind, lock, number);
    else
        report(KIND_GIVE_UP, number, 0, NULL, 0);
    return taken < 0 ? NULL : answer_of(taken == 1);
}

PyObject *acquiring_call(const struct acquiring *kind, PyObject *lock, uint32_t number,
                         PyObject *args, PyObject *keywords)
{
    int64_t timeout = TAKE_FOREVER;
    if ((keywords || PyTuple_Size(args) > 0) && !read_timeout(args, keywords, &timeout))
        return NULL;
    if (is_step(timeout))
        return acquire_by_turn(kind, lock, number, timeout);
    const int taken = kind->take(lock, 0);
    acquiring_released(kind, lock, number);
    if (taken == 0 && timeout != 0)
        return acquiring_wait(kind, lock, number, timeout);
    if (taken == 1)
        tell_obtained(kind, lock, number);
    // A try that fails is worth telling when the program itself tried, not when Condition asked
    // whether the lock is held.
    else if (taken == 0 && places_caller_is_user())
        report(KIND_GIVE_UP, number, 0, NULL, 0);
    return taken < 0 ? NULL : answer_of(taken == 1);
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
