// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/hooks.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/shared.h"
#include "core/probe/extension/values.h"

#include <stdlib.h>
#include <string.h>

/// Loops and calls that a task may take without a step before others get a turn.
enum { FUEL = 1000000, HELD = 64 };

struct site
{
    bool writes; ///< or deletes
    bool deletes;
    bool calls;       ///< a method, which may do either
    PyObject *called; ///< what the source calls the place, or of an item the container
    PyObject *owner;  ///< what it calls the object of a method; or NULL
};

static struct
{
    struct site *all;
    long count;
} sites;

/// What `@hold` has put aside until its `@at` or `@then`.
static _Thread_local struct
{
    PyObject *object[HELD];
    int count;
} held;

static _Thread_local uint32_t fuel;

static bool polls_at_calls; ///< and not between any two instructions, as Python up to 3.9

// ---- steps

static const struct site *site_of(PyObject *number)
{
    const long i = PyLong_AsLong(number);
    return i >= 0 && i < sites.count ? &sites.all[i] : NULL;
}

/// Takes the step of reading or writing at a shared place.
static void step_at(struct shared shared, bool writes)
{
    if (shared.thing == 0 || !lab_on())
        return;
    struct lab_step step = lab_step_at(places_user_line(), writes ? KIND_STORE : KIND_LOAD,
                                       shared.object, shared.thing);
    step.touches[0].mode = writes ? LAB_WRITE : LAB_READ;
    if (shared.item != 0) {
        step.touches[0].mode = writes ? LAB_WRITE_PART : LAB_READ_PART;
        step.touches[step.touch_count++] =
            (struct lab_touch){shared.item, writes ? LAB_WRITE : LAB_READ};
    }
    step.bits = 0;
    step.straight = polls_at_calls;
    fuel = 0;
    lab_library->step(&step);
}

/// Tells what was read or written there; NULL: a value that is not known.
static void tell(struct shared shared, bool writes, PyObject *value)
{
    if (shared.thing == 0 || !ring_speaks())
        return;
    if (value)
        values_report(writes ? KIND_STORE : KIND_LOAD, shared.object, 0, value);
    else
        report(writes ? KIND_STORE : KIND_LOAD, shared.object, 0, NULL, 0);
}

static PyObject *same(PyObject *object)
{
    Py_INCREF(object);
    return object;
}

// ---- variables

/// A variable: a cell by its token, a global by its namespace.
static struct shared variable(const struct site *site, PyObject *token)
{
    PyObject *owner = token && token != Py_None ? token : PyEval_GetGlobals();
    return site && owner ? shared_place(owner, site->called, site->called)
                         : (struct shared){0, 0, 0};
}

/// before(site[, token])
static PyObject *before(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    if (!lab_on())
        Py_RETURN_NONE;
    const struct site *site = site_of(args[0]);
    const struct shared shared = variable(site, count > 1 ? args[1] : NULL);
    step_at(shared, site && site->writes);
    // What is read is told by seen(), which gets this.
    return PyLong_FromUnsignedLongLong((uint64_t)shared.thing << 32 | shared.object);
}

/// seen(site, what before() returned, value)
static PyObject *seen(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    if (PyLong_Check(args[1])) {
        const uint64_t both = PyLong_AsUnsignedLongLong(args[1]);
        tell((struct shared){(uint32_t)(both >> 32), (uint32_t)both, 0}, false, args[2]);
    }
    return same(args[2]);
}

/// put(sites, value, *tokens)
static PyObject *put(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    if (lab_on())
        for (Py_ssize_t i = 0; i < PyTuple_Size(args[0]); ++i) {
            PyObject *token = i + 2 < count ? args[i + 2] : NULL;
            const struct shared shared = variable(site_of(PyTuple_GetItem(args[0], i)), token);
            step_at(shared, true);
            // Of several targets each gets a part, and which is not known.
            tell(shared, true, PyTuple_Size(args[0]) == 1 ? args[1] : NULL);
        }
    return same(args[1]);
}

// ---- attributes, items, calls

static void step_and_tell(struct shared shared, bool writes, PyObject *value)
{
    step_at(shared, writes);
    tell(shared, writes, value);
}

static void touch_attribute(const struct site *site, PyObject *object, PyObject *name)
{
    const struct shared shared = shared_attribute(object, name, site->writes, site->called);
    step_at(shared, site->writes);
    PyObject *value =
        shared.thing != 0 && !site->writes ? shared_attribute_now(object, name) : NULL;
    tell(shared, site->writes, value);
    Py_XDECREF(value);
}

/// A container's contents are touched by an item or by a method of it.
static void touch_contents(const struct site *site, PyObject *container, bool writes)
{
    PyObject *called = site->owner ? site->owner : site->called;
    step_and_tell(shared_contents(container, NULL, called), writes, NULL);
}

static void touch_item(const struct site *site, PyObject *container, PyObject *key)
{
    struct shared shared = shared_contents(container, key, site->called);
    if (site->deletes) // the others move
        shared.item = 0;
    step_at(shared, site->writes);
    PyObject *value = shared.thing != 0 && !site->writes ? shared_item_now(container, key) : NULL;
    tell(shared, site->writes, value);
    Py_XDECREF(value);
}

/// of(site, object, name)
static PyObject *of(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    if (site) {
        if (site->calls)
            touch_contents(site, args[1], !shared_only_reads(args[2]));
        touch_attribute(site, args[1], args[2]);
        if (site->calls)
            lab_library->poll();
    }
    return same(args[1]);
}

static void push(PyObject *object)
{
    if (held.count < HELD)
        held.object[held.count] = same(object);
    ++held.count;
}

/// What was held last, a new reference; NULL when it went too deep.
static PyObject *pop(void)
{
    if (held.count == 0)
        return NULL;
    --held.count;
    return held.count < HELD ? held.object[held.count] : NULL;
}

/// hold(object) of an item, hold(object, site, name) of a method
static PyObject *hold(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    if (lab_on()) {
        if (count > 1) {
            PyObject *call = PyTuple_Pack(2, args[0], args[2]);
            push(call ? call : Py_None);
            Py_XDECREF(call);
        } else {
            push(args[0]);
        }
    }
    return same(args[0]);
}

/// at(site, key)
static PyObject *at(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    PyObject *container = site ? pop() : NULL;
    if (container)
        touch_item(site, container, args[1]);
    Py_XDECREF(container);
    return same(args[1]);
}

/// then(site, value) of what a built-in function looks into, then(site, value, True) of the last
/// argument of a method
static PyObject *then(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    if (site && count > 2) {
        PyObject *call = pop();
        if (call && PyTuple_Check(call) && PyTuple_Size(call) == 2) {
            PyObject *owner = PyTuple_GetItem(call, 0), *name = PyTuple_GetItem(call, 1);
            touch_contents(site, owner, !shared_only_reads(name));
        }
        Py_XDECREF(call);
        lab_library->poll();
    } else if (site) {
        touch_contents(site, args[1], false);
    }
    return same(args[1]);
}

// ---- augmented assignments

/// What a load hands on to its store, with the value between: (site's place, object, name or key,
/// value).
static PyObject *loaded(PyObject *object, PyObject *key, PyObject *value, bool item)
{
    PyObject *all =
        value ? Py_BuildValue("(OOOO)", object, key, value, item ? Py_True : Py_False) : NULL;
    Py_XDECREF(value);
    return all;
}

/// load(site, object, name)
static PyObject *load(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    struct shared shared = {0, 0, 0};
    if (site) // it is read where it will be stored, even if a class has it until then
        shared = shared_attribute(args[1], args[2], true, site->called);
    step_at(shared, false);
    PyObject *value = PyObject_GetAttr(args[1], args[2]);
    if (value)
        tell(shared, false, value);
    return loaded(args[1], args[2], value, false);
}

/// load_item(site, object, key)
static PyObject *load_item(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    struct shared shared = {0, 0, 0};
    if (site)
        shared = shared_contents(args[1], args[2], site->called);
    step_at(shared, false);
    PyObject *value = PyObject_GetItem(args[1], args[2]);
    if (value)
        tell(shared, false, value);
    return loaded(args[1], args[2], value, true);
}

typedef PyObject *(*binary)(PyObject *, PyObject *);

static PyObject *power(PyObject *a, PyObject *b)
{
    return PyNumber_InPlacePower(a, b, Py_None);
}

static PyObject *in_place(PyObject *name, PyObject *value, PyObject *operand)
{
    static const struct
    {
        const char *name;
        binary function;
    } operations[] = {
        {"Add", PyNumber_InPlaceAdd},        {"Sub", PyNumber_InPlaceSubtract},
        {"Mult", PyNumber_InPlaceMultiply},  {"MatMult", PyNumber_InPlaceMatrixMultiply},
        {"Div", PyNumber_InPlaceTrueDivide}, {"FloorDiv", PyNumber_InPlaceFloorDivide},
        {"Mod", PyNumber_InPlaceRemainder},  {"Pow", power},
        {"LShift", PyNumber_InPlaceLshift},  {"RShift", PyNumber_InPlaceRshift},
        {"BitOr", PyNumber_InPlaceOr},       {"BitXor", PyNumber_InPlaceXor},
        {"BitAnd", PyNumber_InPlaceAnd},
    };
    for (size_t i = 0; i < sizeof operations / sizeof *operations; ++i)
        if (PyUnicode_CompareWithASCIIString(name, operations[i].name) == 0)
            return operations[i].function(value, operand);
    PyErr_SetString(PyExc_SystemError, "unknown operation");
    return NULL;
}

/// set(site, value, object, name): the attribute gets the value
static PyObject *set(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    if (site)
        step_and_tell(shared_attribute(args[2], args[3], true, site->called), true, args[1]);
    if (PyObject_SetAttr(args[2], args[3], args[1]) != 0)
        return NULL;
    Py_RETURN_NONE;
}

/// set_item(site, value, object, key)
static PyObject *set_item(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    if (site)
        step_and_tell(shared_contents(args[2], args[3], site->called), true, args[1]);
    if (PyObject_SetItem(args[2], args[3], args[1]) != 0)
        return NULL;
    Py_RETURN_NONE;
}

/// update(operator, value, operand)
static PyObject *update(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    return in_place(args[0], args[1], args[2]);
}

/// store(site, operator, what a load returned, operand)
static PyObject *store(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    PyObject *object, *key, *value;
    int item;
    if (!PyArg_ParseTuple(args[2], "OOOp", &object, &key, &value, &item))
        return NULL;
    PyObject *result = in_place(args[1], value, args[3]);
    if (!result)
        return NULL;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    struct shared shared = {0, 0, 0};
    if (site)
        shared = item ? shared_contents(object, key, site->called)
                      : shared_attribute(object, key, true, site->called);
    step_and_tell(shared, true, result);
    const int failed =
        item ? PyObject_SetItem(object, key, result) : PyObject_SetAttr(object, key, result);
    Py_DECREF(result);
    if (failed)
        return NULL;
    Py_RETURN_NONE;
}

// ---- iterating

/// An iterator that asks before each item. Of a container (`binds` NULL) it reads there; of a loop
/// over globals it writes to them.
typedef struct
{
    PyObject_HEAD PyObject *inner;
    PyObject *container; ///< or NULL
    PyObject *binds;     ///< the sites, or NULL
    PyObject *site;
} Walk;

static PyTypeObject *walk_type;

static PyObject *new_walk(PyObject *iterable, PyObject *container, PyObject *binds, PyObject *site)
{
    PyObject *inner = PyObject_GetIter(iterable);
    Walk *walk = inner ? PyObject_GC_New(Walk, walk_type) : NULL;
    if (!walk) {
        Py_XDECREF(inner);
        return NULL;
    }
    walk->inner = inner;
    walk->container = container ? same(container) : NULL;
    walk->binds = binds ? same(binds) : NULL;
    walk->site = same(site);
    PyObject_GC_Track((PyObject *)walk);
    return (PyObject *)walk;
}

static PyObject *walk_next(PyObject *object)
{
    Walk *walk = (Walk *)object;
    const bool on = lab_on();
    if (on && walk->container)
        touch_contents(site_of(walk->site), walk->container, false);
    PyObject *item = PyIter_Next(walk->inner);
    for (Py_ssize_t i = 0; item && on && walk->binds && i < PyTuple_Size(walk->binds); ++i)
        step_and_tell(variable(site_of(PyTuple_GetItem(walk->binds, i)), NULL), true,
                      PyTuple_Size(walk->binds) == 1 ? item : NULL);
    return item;
}

static int walk_traverse(PyObject *object, visitproc visit, void *arg)
{
    Walk *walk = (Walk *)object;
    Py_VISIT(walk->inner);
    Py_VISIT(walk->container);
    return 0;
}

static int walk_clear(PyObject *object)
{
    Walk *walk = (Walk *)object;
    Py_CLEAR(walk->inner);
    Py_CLEAR(walk->container);
    Py_CLEAR(walk->binds);
    Py_CLEAR(walk->site);
    return 0;
}

static void walk_dealloc(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);
    PyObject_GC_UnTrack(object);
    walk_clear(object);
    PyObject_GC_Del(object);
    Py_DECREF(type);
}

static PyType_Slot walk_slots[] = {
    {Py_tp_iter, SLOT(PyObject_SelfIter)}, {Py_tp_iternext, SLOT(walk_next)},
    {Py_tp_traverse, SLOT(walk_traverse)}, {Py_tp_clear, SLOT(walk_clear)},
    {Py_tp_dealloc, SLOT(walk_dealloc)},   {0, NULL},
};

static PyType_Spec walk_spec = {
    .name = "trama_probe.walk",
    .basicsize = sizeof(Walk),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .slots = walk_slots,
};

/// each(site, iterable)
static PyObject *each(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    const struct site *site = lab_on() ? site_of(args[0]) : NULL;
    if (!site || shared_contents(args[1], NULL, site->called).thing == 0)
        return same(args[1]);
    return new_walk(args[1], args[1], NULL, args[0]);
}

/// binding(sites, iterable)
static PyObject *binding(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    return lab_on() ? new_walk(args[1], NULL, args[0], Py_None) : same(args[1]);
}

// ---- fuel, tokens

static PyObject *burn(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    if (!lab_on())
        Py_RETURN_NONE;
    lab_library->burn(1);
    if (++fuel >= FUEL) { // others get a turn even where nothing is shared
        fuel = 0;
        const struct place place = places_user_line();
        const struct lab_step step = {.code = place.code, .unit = place.unit, .timeout = -1};
        lab_library->step(&step);
    }
    Py_RETURN_NONE;
}

/// calls(value), the last argument of a call, or what is called without one
static PyObject *calls(PyObject *module, PyObject *value)
{
    (void)module;
    if (lab_on())
        lab_library->poll();
    return same(value);
}

/// looks(how), before a loop that only looks at things, and where it is to look again
static PyObject *looks(PyObject *module, PyObject *how)
{
    (void)module;
    if (lab_on())
        lab_library->looks((enum lab_looks)PyLong_AsLong(how));
    Py_RETURN_NONE;
}

/// entered(), at the head of the function that is asked about; left(), at its end
static PyObject *entered(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    if (lab_on())
        lab_library->inside(1);
    Py_RETURN_NONE;
}

static PyObject *left(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    if (lab_on())
        lab_library->inside(-1);
    Py_RETURN_NONE;
}

/// Something of which there is no second, and to which weak references can point.
static PyObject *token(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PySet_New(NULL);
}

static bool is_of_token(PyObject *name)
{
    return PyUnicode_Check(name) && PyUnicode_GetLength(name) > 0
           && PyUnicode_ReadChar(name, 0) == '~';
}

/// Takes the names of tokens out of a list of names; returns -1 with an error set.
static int drop_from_list(PyObject *names)
{
    for (Py_ssize_t i = PyList_Size(names); i-- > 0;)
        if (is_of_token(PyList_GetItem(names, i)) && PySequence_DelItem(names, i) < 0)
            return -1;
    return 0;
}

/// Takes them out of a dict of variables; likewise. The variables themselves stay: Python makes
/// the dict anew from them whenever it is asked for.
static int drop_from_dict(PyObject *variables)
{
    PyObject *names = PyDict_Keys(variables);
    int result = names ? 0 : -1;
    for (Py_ssize_t i = names ? PyList_Size(names) : 0; i-- > 0 && result == 0;)
        if (is_of_token(PyList_GetItem(names, i)))
            result = PyDict_DelItem(variables, PyList_GetItem(names, i));
    Py_XDECREF(names);
    return result;
}

/// named(value), what locals(), vars() or dir() gave
static PyObject *named(PyObject *module, PyObject *value)
{
    (void)module;
    int result = 0;
    if (PyList_CheckExact(value))
        result = drop_from_list(value);
    else if (PyDict_CheckExact(value))
        result = drop_from_dict(value);
    return result < 0 ? NULL : same(value);
}

// ---- setting up

static PyMethodDef hooks[] = {
    {"@before", METHOD(before), METH_FASTCALL, NULL},
    {"@seen", METHOD(seen), METH_FASTCALL, NULL},
    {"@put", METHOD(put), METH_FASTCALL, NULL},
    {"@of", METHOD(of), METH_FASTCALL, NULL},
    {"@hold", METHOD(hold), METH_FASTCALL, NULL},
    {"@at", METHOD(at), METH_FASTCALL, NULL},
    {"@then", METHOD(then), METH_FASTCALL, NULL},
    {"@load", METHOD(load), METH_FASTCALL, NULL},
    {"@load_item", METHOD(load_item), METH_FASTCALL, NULL},
    {"@store", METHOD(store), METH_FASTCALL, NULL},
    {"@set", METHOD(set), METH_FASTCALL, NULL},
    {"@set_item", METHOD(set_item), METH_FASTCALL, NULL},
    {"@update", METHOD(update), METH_FASTCALL, NULL},
    {"@each", METHOD(each), METH_FASTCALL, NULL},
    {"@binding", METHOD(binding), METH_FASTCALL, NULL},
    {"@fuel", burn, METH_NOARGS, NULL},
    {"@calls", calls, METH_O, NULL},
    {"@looks", looks, METH_O, NULL},
    {"@entered", entered, METH_NOARGS, NULL},
    {"@left", left, METH_NOARGS, NULL},
    {"@token", token, METH_NOARGS, NULL},
    {"@named", named, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static bool says_version(const char *version)
{
    const size_t length = strlen(version);
    return strncmp(Py_GetVersion(), version, length) == 0 && Py_GetVersion()[length] == '.';
}

int hooks_prepare(void)
{
    walk_type = (PyTypeObject *)PyType_FromSpec(&walk_spec);
    polls_at_calls = lab_library && lab_library->polls() && !says_version("3.9");
    return walk_type && shared_prepare() == 0 ? 0 : -1;
}

/// `d.a` of `d.a.append`, a new reference; NULL where nothing is before a dot.
static PyObject *owner_in(PyObject *called)
{
    const Py_ssize_t length = PyUnicode_GetLength(called);
    const Py_ssize_t dot = PyUnicode_FindChar(called, '.', 0, length, -1);
    return dot > 0 ? PyUnicode_Substring(called, 0, dot) : NULL;
}

int hooks_add_sites(PyObject *list)
{
    const Py_ssize_t count = PyList_Size(list);
    struct site *all = realloc(sites.all, (size_t)(sites.count + count + 1) * sizeof *all);
    if (!all || count < 0)
        return -1;
    sites.all = all;
    for (Py_ssize_t i = 0; i < count; ++i) {
        PyObject *one = PyList_GetItem(list, i);
        PyObject *action = PyObject_GetAttrString(one, "action");
        PyObject *what = PyObject_GetAttrString(one, "what");
        PyObject *called = PyObject_GetAttrString(one, "name");
        if (!action || !what || !called)
            return -1;
        const bool calls = PyUnicode_CompareWithASCIIString(what, "call") == 0;
        all[sites.count++] = (struct site){PyUnicode_CompareWithASCIIString(action, "read") != 0,
                                           PyUnicode_CompareWithASCIIString(action, "delete") == 0,
                                           calls, called, calls ? owner_in(called) : NULL};
        Py_DECREF(action);
        Py_DECREF(what);
    }
    return 0;
}

int hooks_install(void)
{
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *names = builtins ? PyModule_GetDict(builtins) : NULL;
    int result = names ? PyDict_SetItemString(names, "@slice", (PyObject *)&PySlice_Type) : -1;
    for (PyMethodDef *hook = hooks; hook->ml_name && result == 0; ++hook) {
        PyObject *function = PyCFunction_NewEx(hook, NULL, NULL);
        result = function ? PyDict_SetItemString(names, hook->ml_name, function) : -1;
        Py_XDECREF(function);
    }
    Py_XDECREF(builtins);
    return result;
}
