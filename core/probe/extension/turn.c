// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/lookalike.h"
#include "core/probe/extension/turn.h"

typedef struct
{
    struct lookalike_head head;
    PyObject *plan;
} Turn;

static PyTypeObject *type;
static PyTypeObject *method_type;

/// What a plan says. The objects are borrowed from it.
struct planned
{
    unsigned char verb, wait;
    unsigned int object, thing, at, too;
    int writes, writes_too, wakes_reading;
    unsigned long long bits;
    long long timeout;
    PyObject *late, *after;
};

/// Calls the plan; a new reference to its answer, NULL where the call is no step.
static PyObject *ask(Turn *self, PyObject *args, PyObject *keywords, struct planned *planned)
{
    PyObject *answer = PyObject_Call(self->plan, args, keywords);
    if (answer && PyTuple_Check(answer)
        && PyArg_ParseTuple(answer, "bIIpKLbOO|IIpp", &planned->verb, &planned->object,
                            &planned->thing, &planned->writes, &planned->bits, &planned->timeout,
                            &planned->wait, &planned->late, &planned->after, &planned->at,
                            &planned->too, &planned->writes_too, &planned->wakes_reading)) {
        if (planned->at == 0)
            planned->at = planned->thing;
        return answer;
    }
    Py_XDECREF(answer);
    errors_drop(); // wrong arguments, for the original to judge
    return NULL;
}

static enum lab_answer take_step(const struct planned *planned)
{
    struct lab_step step =
        lab_step_at(places_user_line(), planned->verb, planned->object, planned->thing);
    step.touches[0].mode = planned->writes ? LAB_WRITE : LAB_READ;
    if (planned->too != 0)
        step.touches[step.touch_count++] =
            (struct lab_touch){planned->too, planned->writes_too ? LAB_WRITE : LAB_READ};
    step.wakes_reading = planned->wakes_reading;
    step.thing = planned->at;
    step.bits = planned->bits;
    step.timeout = planned->timeout;
    bool held_up = false;
    return lab_await(&step, planned->wait, planned->timeout, &held_up);
}

static void publish(const struct planned *planned)
{
    if (planned->after == Py_None)
        return;
    struct errors_kept kept = errors_keep();
    PyObject *guards = PyObject_CallFunctionObjArgs(planned->after, NULL);
    if (guards && PyLong_Check(guards))
        lab_library->publish(planned->thing, PyLong_AsUnsignedLongLongMask(guards));
    Py_XDECREF(guards);
    errors_drop();
    errors_restore(kept);
}

static PyObject *turn_call(PyObject *object, PyObject *args, PyObject *keywords)
{
    Turn *self = (Turn *)object;
    PyObject *original = self->head.original;
    if (!lab_on() || (lab_quiet() && !places_caller_is_user()))
        return PyObject_Call(original, args, keywords);
    struct planned planned = {.writes_too = true};
    PyObject *answer = ask(self, args, keywords, &planned);
    if (!answer)
        return PyObject_Call(original, args, keywords);
    const bool late = take_step(&planned) == LAB_LATE && planned.late != Py_None;
    lab_hush(1);
    PyObject *result = late ? PyObject_Call(original, planned.late, NULL)
                            : PyObject_Call(original, args, keywords);
    lab_hush(-1);
    publish(&planned);
    Py_DECREF(answer);
    return result;
}

// ---- life

static int turn_traverse(PyObject *object, visitproc visit, void *arg)
{
    Py_VISIT(((Turn *)object)->head.original);
    Py_VISIT(((Turn *)object)->plan);
    return 0;
}

static int turn_clear(PyObject *object)
{
    Py_CLEAR(((Turn *)object)->head.original);
    Py_CLEAR(((Turn *)object)->plan);
    return 0;
}

static void turn_dealloc(PyObject *object)
{
    PyTypeObject *own = Py_TYPE(object);
    PyObject_GC_UnTrack(object);
    turn_clear(object);
    PyObject_GC_Del(object);
    Py_DECREF(own);
}

static PyType_Slot slots[] = {
    {Py_tp_call, SLOT(turn_call)},
    {Py_tp_traverse, SLOT(turn_traverse)},
    {Py_tp_clear, SLOT(turn_clear)},
    {Py_tp_dealloc, SLOT(turn_dealloc)},
    LOOKALIKE_SLOTS,
    {0, NULL},
};

int turn_prepare(void)
{
    return lookalike_types("trama_probe.turn", sizeof(Turn), slots, &type, &method_type);
}

PyObject *turn_new(PyObject *original, PyObject *plan)
{
    Turn *self = (Turn *)lookalike_new(original, type, method_type);
    if (!self)
        return NULL;
    Py_INCREF(plan);
    self->plan = plan;
    PyObject_GC_Track((PyObject *)self);
    return (PyObject *)self;
}
