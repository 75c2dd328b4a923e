// SPDX-License-Identifier: GPL-3.0-or-later
// What the Python side of the probe sees of the extension. pure.py has the same names.
#include "core/probe/extension/python.h"

#include "core/probe/channel/hello.h"
#include "core/probe/extension/acquiring.h"
#include "core/probe/extension/around.h"
#include "core/probe/extension/clock.h"
#include "core/probe/extension/hooks.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/lock.h"
#include "core/probe/extension/places.h"
#include "core/probe/extension/queue.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/rlock.h"
#include "core/probe/extension/semlock.h"
#include "core/probe/extension/shared.h"
#include "core/probe/extension/subclass.h"
#include "core/probe/extension/tap.h"
#include "core/probe/extension/turn.h"
#include "core/probe/extension/values.h"
#include "core/probe/extension/weakly.h"

static PyObject *module_open(PyObject *module, PyObject *args)
{
    (void)module;
    const char *path, *python, *program;
    if (!PyArg_ParseTuple(args, "sss", &path, &python, &program))
        return NULL;
    places_forget();
    report_after_fork();
    lab_after_fork();
    if (!lab_library) // whose clock is virtual
        clock_prepare();
    ring_forget_stall();
    bool heard = false;
    Py_BEGIN_ALLOW_THREADS heard = hello_say(path, FLAVOUR_EXTENSION, python, program);
    Py_END_ALLOW_THREADS return PyBool_FromLong(heard);
}

static PyObject *module_configure(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *judge, *namer, *shorten;
    if (!PyArg_ParseTuple(args, "OOO", &judge, &namer, &shorten))
        return NULL;
    places_judge(judge);
    acquiring_namer(namer);
    values_short(shorten);
    Py_RETURN_NONE;
}

static PyObject *module_report(PyObject *module, PyObject *args, PyObject *keywords)
{
    (void)module;
    static char *names[] = {"kind", "object", "argument", "text", "code", "offset", NULL};
    unsigned char kind;
    unsigned int object = 0;
    long long argument = 0;
    PyObject *text = NULL, *code = NULL;
    long offset = -1;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "b|ILUOl", names, &kind, &object, &argument,
                                     &text, &code, &offset))
        return NULL;
    if (!ring_speaks())
        Py_RETURN_NONE;
    const struct place place = code ? places_of(code, offset) : places_user_line();
    if (text)
        report_text(place, kind, object, argument, text);
    else
        report_at(place, kind, object, argument, NULL, 0);
    Py_RETURN_NONE;
}

static PyObject *module_around(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *original, *before, *after = Py_None, *known = Py_None;
    if (!PyArg_ParseTuple(args, "OO|OO", &original, &before, &after, &known))
        return NULL;
    return around_new(original, before, after, known);
}

static PyObject *module_surely(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *original, *before;
    if (!PyArg_ParseTuple(args, "OO", &original, &before))
        return NULL;
    return around_sure(original, before);
}

static PyObject *module_writer(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *original;
    unsigned int stream;
    if (!PyArg_ParseTuple(args, "OI", &original, &stream))
        return NULL;
    return around_write(original, stream);
}

static PyObject *module_lock(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return lock_replacement();
}

static PyObject *module_rlock_type(PyObject *module, PyObject *through)
{
    (void)module;
    return rlock_type(through);
}

static PyObject *module_rlock(PyObject *module, PyObject *number)
{
    (void)module;
    const unsigned long value = PyLong_AsUnsignedLong(number);
    return PyErr_Occurred() ? NULL : rlock_numbered((uint32_t)value);
}

static PyObject *module_queue_ports(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *queue, *tried;
    unsigned int number;
    long long bound;
    if (!PyArg_ParseTuple(args, "OILO", &queue, &number, &bound, &tried))
        return NULL;
    return queue_ports(queue, number, bound, tried);
}

static PyObject *module_task_done(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *original, *misused;
    if (!PyArg_ParseTuple(args, "OO", &original, &misused))
        return NULL;
    return queue_task_done(original, misused);
}

static PyObject *module_weakly(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *object, *name;
    if (!PyArg_ParseTuple(args, "OO", &object, &name))
        return NULL;
    return weakly_new(object, name);
}

static PyObject *module_subclass(PyObject *module, PyObject *base)
{
    (void)module;
    return subclass_new(base);
}

static PyObject *module_semlock(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *raw;
    unsigned int number;
    struct semlock_told told;
    if (!PyArg_ParseTuple(args, "OI(bbbbb)", &raw, &number, &told.wait, &told.obtain, &told.release,
                          &told.give_up, &told.refused))
        return NULL;
    return semlock_new(raw, number, told);
}

static PyObject *module_tap(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *original, *owner = Py_None, *mark = Py_None;
    unsigned char role;
    unsigned int number;
    if (!PyArg_ParseTuple(args, "ObI|OO", &original, &role, &number, &owner, &mark))
        return NULL;
    return tap_new(original, (enum tap_role)role, number, owner, mark);
}

static PyObject *module_foreign(PyObject *module, PyObject *code)
{
    (void)module;
    places_foreign(code);
    Py_RETURN_NONE;
}

static PyObject *module_is_empty(PyObject *module, PyObject *descriptor)
{
    (void)module;
    const long fd = PyLong_AsLong(descriptor);
    if (PyErr_Occurred())
        return NULL;
    return PyBool_FromLong(tap_is_empty((int)fd));
}

static PyObject *module_wait_for_room(PyObject *module, PyObject *args)
{
    (void)module;
    int fd;
    unsigned int number;
    if (!PyArg_ParseTuple(args, "iI", &fd, &number))
        return NULL;
    return PyBool_FromLong(tap_wait_for_room(fd, number));
}

/// FNV-1a (Fowler, Noll and Vo).
static uint64_t key_of(const char *words)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (; *words; ++words)
        hash = (hash ^ (unsigned char)*words) * 0x100000001b3;
    return hash;
}

static PyObject *module_decided(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyBool_FromLong(lab_on());
}

static PyObject *module_turn(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *original, *plan;
    if (!PyArg_ParseTuple(args, "OO", &original, &plan))
        return NULL;
    return turn_new(original, plan);
}

static PyObject *module_thing(PyObject *module, PyObject *guards)
{
    (void)module;
    const unsigned long long bits = PyLong_AsUnsignedLongLong(guards);
    return PyErr_Occurred() ? NULL : PyLong_FromUnsignedLong(lab_library->add(bits));
}

static PyObject *module_number_of(PyObject *module, PyObject *lock)
{
    (void)module;
    const uint32_t number = lock_number(lock);
    return PyLong_FromUnsignedLong(number ? number : rlock_number(lock));
}

static PyObject *module_thing_of(PyObject *module, PyObject *args)
{
    (void)module;
    unsigned int object;
    unsigned long long guards;
    if (!PyArg_ParseTuple(args, "IK", &object, &guards))
        return NULL;
    return PyLong_FromUnsignedLong(lab_thing_of(object, guards));
}

static PyObject *module_share(PyObject *module, PyObject *args)
{
    (void)module;
    unsigned int object;
    const char *key;
    if (!PyArg_ParseTuple(args, "Is", &object, &key))
        return NULL;
    if (lab_library)
        lab_share(object, key_of(key));
    Py_RETURN_NONE;
}

static PyObject *module_thing_of_semaphore(PyObject *module, PyObject *handle)
{
    (void)module;
    void *semaphore = PyLong_AsVoidPtr(handle);
    return PyErr_Occurred() ? NULL : PyLong_FromUnsignedLong(lab_library->semaphore(semaphore));
}

static PyObject *module_thing_of_process(PyObject *module, PyObject *pid)
{
    (void)module;
    const long number = PyLong_AsLong(pid);
    return PyErr_Occurred() ? NULL : PyLong_FromUnsignedLong(lab_library->process((int32_t)number));
}

static PyObject *module_publish(PyObject *module, PyObject *args)
{
    (void)module;
    unsigned int thing;
    unsigned long long guards;
    if (!PyArg_ParseTuple(args, "IK", &thing, &guards))
        return NULL;
    if (lab_on())
        lab_library->publish(thing, guards);
    Py_RETURN_NONE;
}

static PyObject *module_output(PyObject *module, PyObject *stream)
{
    (void)module;
    const unsigned long number = PyLong_AsUnsignedLong(stream);
    return PyErr_Occurred() ? NULL : PyLong_FromUnsignedLong(lab_output((uint32_t)number));
}

static PyObject *module_step(PyObject *module, PyObject *args)
{
    (void)module;
    unsigned char verb;
    unsigned int object, thing;
    if (!PyArg_ParseTuple(args, "bII", &verb, &object, &thing))
        return NULL;
    if (lab_on()) {
        const struct lab_step step = lab_step_at(places_user_line(), verb, object, thing);
        lab_library->step(&step);
    }
    Py_RETURN_NONE;
}

static PyObject *module_polls(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyBool_FromLong(lab_on() && lab_library->polls());
}

static PyObject *module_again(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    report_forget_objects();
    shared_forget();
    lab_forget();
    if (lab_on())
        lab_library->begin_again();
    Py_RETURN_NONE;
}

static PyObject *module_note(PyObject *module, PyObject *args)
{
    (void)module;
    unsigned char kind;
    const char *name;
    if (!PyArg_ParseTuple(args, "bs", &kind, &name))
        return NULL;
    if (lab_on())
        lab_library->note(kind, name);
    Py_RETURN_NONE;
}

static PyObject *module_races(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyBool_FromLong(lab_on() && lab_library->races());
}

static PyObject *module_explores(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyBool_FromLong(lab_on() && lab_library->explores());
}

static PyObject *module_raises(PyObject *module, PyObject *text)
{
    (void)module;
    PyObject *bytes = PyUnicode_AsEncodedString(text, "utf-8", "backslashreplace");
    if (!bytes)
        return NULL;
    if (lab_on())
        lab_library->raise(PyBytes_AsString(bytes), (size_t)PyBytes_Size(bytes));
    Py_DECREF(bytes);
    Py_RETURN_NONE;
}

static PyObject *module_begins(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    report_keep_objects();
    if (lab_on())
        lab_library->start();
    Py_RETURN_NONE;
}

static PyObject *module_hook(PyObject *module, PyObject *sites)
{
    (void)module;
    if (hooks_add_sites(sites) != 0 || hooks_install() != 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *module_hush(PyObject *module, PyObject *by)
{
    (void)module;
    const long count = PyLong_AsLong(by);
    if (PyErr_Occurred())
        return NULL;
    lab_hush((int)count);
    Py_RETURN_NONE;
}

static PyObject *module_thread(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyLong_FromUnsignedLong(report_thread());
}

static PyObject *module_new_thread(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyLong_FromUnsignedLong(report_new_thread());
}

static PyObject *module_new_object(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyLong_FromUnsignedLong(report_new_object());
}

static PyObject *module_become(PyObject *module, PyObject *number)
{
    (void)module;
    const unsigned long value = PyLong_AsUnsignedLong(number);
    if (PyErr_Occurred())
        return NULL;
    report_set_thread((uint32_t)value);
    Py_RETURN_NONE;
}

static PyObject *module_discard(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    ring_discard();
    Py_RETURN_NONE;
}

static PyObject *module_silence(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    ring_silence();
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"open", module_open, METH_VARARGS,
     "open(socket, python, program) -> whether the engine hears"},
    {"configure", module_configure, METH_VARARGS, "configure(judge, namer, shorten)"},
    {"report", METHOD(module_report), METH_VARARGS | METH_KEYWORDS,
     "report(kind, object=0, argument=0, text='', code=None, offset=-1)"},
    {"around", module_around, METH_VARARGS,
     "around(original, before, after=None, known=None) -> callable"},
    {"surely", module_surely, METH_VARARGS, "surely(original, before) -> callable"},
    {"writer", module_writer, METH_VARARGS, "writer(write, stream) -> callable"},
    {"lock", module_lock, METH_NOARGS, "lock() -> what stands in for threading.Lock"},
    {"rlock_type", module_rlock_type, METH_O,
     "rlock_type(code of threading.RLock) -> what stands in for _thread.RLock"},
    {"rlock", module_rlock, METH_O, "rlock(number) -> an RLock that reports as this object"},
    {"queue_ports", module_queue_ports, METH_VARARGS,
     "queue_ports(queue, number, bound, tried) -> dict of what takes the place of its methods"},
    {"task_done", module_task_done, METH_VARARGS, "task_done(original, misused) -> callable"},
    {"weakly", module_weakly, METH_VARARGS, "weakly(object, name) -> its method"},
    {"subclass", module_subclass, METH_O, "subclass(base) -> an empty one that looks like it"},
    {"semlock", module_semlock, METH_VARARGS,
     "semlock(raw, number, told) -> what stands in for a SemLock"},
    {"tap", module_tap, METH_VARARGS,
     "tap(original, role, number, owner=None, mark=None) -> what stands in for a queue's "
     "method"},
    {"is_empty", module_is_empty, METH_O, "is_empty(fd) -> whether reading would block"},
    {"wait_for_room", module_wait_for_room, METH_VARARGS,
     "wait_for_room(fd, number) -> whether it can be read, once writing does not block"},
    {"foreign", module_foreign, METH_O, "foreign(code): it is not the program's"},
    {"thread", module_thread, METH_NOARGS, "thread() -> birth number of the running thread"},
    {"new_thread", module_new_thread, METH_NOARGS, "new_thread() -> the next birth number"},
    {"new_object", module_new_object, METH_NOARGS, "new_object() -> the next birth number"},
    {"become", module_become, METH_O, "become(number): the running thread has this number"},
    {"decided", module_decided, METH_NOARGS, "decided() -> whether the Lab controls this thread"},
    {"turn", module_turn, METH_VARARGS, "turn(original, plan) -> callable"},
    {"thing", module_thing, METH_O, "thing(guards) -> the number of something to wait for"},
    {"number_of", module_number_of, METH_O, "number_of(lock) -> that of the program's, or 0"},
    {"thing_of", module_thing_of, METH_VARARGS, "thing_of(number, guards) -> that of an object"},
    {"share", module_share, METH_VARARGS,
     "share(number, key): other processes know it by this key"},
    {"thing_of_semaphore", module_thing_of_semaphore, METH_O,
     "thing_of_semaphore(handle) -> that of a SemLock"},
    {"thing_of_process", module_thing_of_process, METH_O,
     "thing_of_process(pid) -> that of one of the program's; 0 of others"},
    {"publish", module_publish, METH_VARARGS, "publish(thing, guards)"},
    {"output", module_output, METH_O, "output(stream) -> the thing that stands for it"},
    {"step", module_step, METH_VARARGS, "step(verb, object, thing): one that writes there"},
    {"hook", module_hook, METH_O, "hook(sites): the next ones, and the hooks that name them"},
    {"polls", module_polls, METH_NOARGS, "polls() -> whether threads switch only at calls"},
    {"begins", module_begins, METH_NOARGS, "begins(): the program's first line comes now"},
    {"races", module_races, METH_NOARGS, "races() -> whether an Explorer has made the order"},
    {"again", module_again, METH_NOARGS,
     "again(): the program has ended; returns when it is to begin again"},
    {"note", module_note, METH_VARARGS, "note(kind, name): something is not decided by the Lab"},
    {"explores", module_explores, METH_NOARGS, "explores() -> whether it begins again and again"},
    {"raises", module_raises, METH_O, "raises(text): nobody caught this exception"},
    {"hush", module_hush, METH_O, "hush(by): what is done now is part of a step (1), or not (-1)"},
    {"discard", module_discard, METH_NOARGS, "discard(): report to nobody from now on"},
    {"silence", module_silence, METH_NOARGS, "silence(): report nothing from now on"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "_trama_native", .m_doc = "The hot path of Trama's probe.",
    .m_size = -1,          .m_methods = methods,
};

PyMODINIT_FUNC PyInit__trama_native(void)
{
    PyObject *module = PyModule_Create(&definition);
    if (!module)
        return NULL;
    lab_prepare();
    // The GIL lets one write at a time. Memory is taken only as it is used.
    ring_set_use((struct ring_use){UINT64_C(1) << 19, RING_ONE_WRITER,
                                   lab_library ? lab_library->stamp : clock_now});
    if (places_prepare() != 0 || acquiring_prepare() != 0 || lock_prepare() != 0
        || rlock_prepare() != 0 || semlock_prepare() != 0 || tap_prepare() != 0
        || around_prepare() != 0 || turn_prepare() != 0 || hooks_prepare() != 0
        || queue_prepare() != 0 || weakly_prepare() != 0) {
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
