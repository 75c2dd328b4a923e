// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/shared.h"

enum { KIND_OF_OBJECT = 40 }; // a variable

/// id of an owner → dict of its places: name → thing and object number.
static PyObject *owners;
/// id of an owner → what keeps that id from being used again: a weak reference that forgets the
/// owner, or itself.
static PyObject *keepers;

static PyTypeObject *deque_type;
static PyObject *dict_name;     ///< "__dict__"
static PyObject *contents_name; ///< how the contents of a container are called among its places
static PyObject *readers;       ///< set of names of methods

int shared_prepare(void)
{
    owners = PyDict_New();
    keepers = PyDict_New();
    dict_name = PyUnicode_InternFromString("__dict__");
    contents_name = PyUnicode_InternFromString("[]");
    PyObject *collections = PyImport_ImportModule("_collections");
    deque_type = collections ? (PyTypeObject *)PyObject_GetAttrString(collections, "deque") : NULL;
    Py_XDECREF(collections);
    PyObject *names = Py_BuildValue("(ssssssssssssssssss)", "count", "index", "copy", "get", "keys",
                                    "values", "items", "union", "difference", "intersection",
                                    "symmetric_difference", "isdisjoint", "issubset", "issuperset",
                                    "most_common", "find", "__contains__", "__len__");
    readers = names ? PyFrozenSet_New(names) : NULL;
    Py_XDECREF(names);
    return owners && keepers && deque_type && readers ? 0 : -1;
}

// ---- owners

static PyObject *forget(PyObject *id, PyObject *weak)
{
    (void)weak;
    if (PyDict_DelItem(owners, id) != 0)
        PyErr_Clear();
    if (PyDict_DelItem(keepers, id) != 0)
        PyErr_Clear();
    Py_RETURN_NONE;
}

static PyMethodDef forgetting = {"forget", forget, METH_O, NULL};

/// Keeps the id of an owner from being used again while we know it; false without memory.
static bool keep(PyObject *owner, PyObject *id)
{
    PyObject *callback = PyCFunction_NewEx(&forgetting, id, NULL);
    PyObject *keeper = callback ? PyWeakref_NewRef(owner, callback) : NULL;
    Py_XDECREF(callback);
    if (!keeper) { // lists and dicts have no weak references
        PyErr_Clear();
        Py_INCREF(owner);
        keeper = owner;
    }
    const bool kept = PyDict_SetItem(keepers, id, keeper) == 0;
    Py_DECREF(keeper);
    return kept;
}

/// The dict of an owner's places, borrowed; NULL without memory.
static PyObject *places_of_owner(PyObject *owner)
{
    PyObject *id = PyLong_FromVoidPtr(owner);
    PyObject *places = id ? PyDict_GetItemWithError(owners, id) : NULL;
    if (id && !places) {
        places = PyDict_New();
        if (places && (!keep(owner, id) || PyDict_SetItem(owners, id, places) != 0))
            Py_CLEAR(places);
        else
            Py_XDECREF(places); // `owners` has it
    }
    Py_XDECREF(id);
    return places;
}

// ---- places

static struct shared new_place(PyObject *called)
{
    const struct shared shared = {lab_library->add(0), report_new_object()};
    report_text(places_user_line(), KIND_CREATE, shared.object, KIND_OF_OBJECT, called);
    return shared;
}

static struct shared look_up(PyObject *owner, PyObject *name, PyObject *called)
{
    struct shared shared = {0, 0};
    PyObject *places = places_of_owner(owner);
    PyObject *known = places ? PyDict_GetItemWithError(places, name) : NULL;
    if (known) {
        const uint64_t both = PyLong_AsUnsignedLongLong(known);
        return (struct shared){(uint32_t)(both >> 32), (uint32_t)both};
    }
    if (!places || PyErr_Occurred())
        return shared;
    shared = new_place(called);
    PyObject *both = PyLong_FromUnsignedLongLong((uint64_t)shared.thing << 32 | shared.object);
    if (both)
        PyDict_SetItem(places, name, both);
    Py_XDECREF(both);
    return shared;
}

struct shared shared_place(PyObject *owner, PyObject *name, PyObject *called)
{
    struct errors_kept kept = errors_keep();
    const struct shared shared = look_up(owner, name, called);
    errors_drop();
    errors_restore(kept);
    return shared;
}

static bool is_container(PyObject *object)
{
    return PyList_Check(object) || PyDict_Check(object) || PyAnySet_Check(object)
           || PyByteArray_Check(object) || PyObject_TypeCheck(object, deque_type);
}

struct shared shared_contents(PyObject *container, PyObject *called)
{
    if (!is_container(container) || Py_IS_TYPE(container, &PyFrozenSet_Type))
        return (struct shared){0, 0};
    return shared_place(container, contents_name, called);
}

/// The namespace in which an object stores its attributes, a new reference; NULL without one.
static PyObject *namespace_of(PyObject *object)
{
    PyObject *space = NULL;
    if (PyModule_Check(object)) {
        space = PyModule_GetDict(object);
        Py_XINCREF(space);
        return space;
    }
    if (PyType_Check(object) && !(PyType_GetFlags((PyTypeObject *)object) & Py_TPFLAGS_HEAPTYPE))
        return NULL;
    space = PyObject_GetAttr(object, dict_name);
    PyErr_Clear();
    return space;
}

static bool is_callable_part(PyObject *value)
{
    return PyCallable_Check(value) && !PyType_Check(value);
}

/// Whether a property of the object's class stands for the attribute.
static bool is_computed(PyObject *object, PyObject *name)
{
    PyObject *found = PyObject_GetAttr((PyObject *)Py_TYPE(object), name);
    PyErr_Clear();
    const bool computed = found && PyObject_HasAttrString(found, "__set__");
    Py_XDECREF(found);
    return computed;
}

/// Whether an attribute of this name is something that is stored, not looked up in a class.
static bool is_stored(PyObject *object, PyObject *space, PyObject *name, bool writes)
{
    if (writes)
        return !is_computed(object, name);
    PyObject *value = PyObject_GetItem(space, name); // a class has a proxy
    PyErr_Clear();
    const bool stored = value && !(PyType_Check(object) && is_callable_part(value));
    Py_XDECREF(value);
    return stored;
}

static struct shared attribute(PyObject *object, PyObject *name, bool writes, PyObject *called)
{
    const struct shared none = {0, 0};
    PyObject *space = namespace_of(object);
    if (!space)
        return none;
    struct shared shared = none;
    if (is_stored(object, space, name, writes))
        shared = shared_place(PyModule_Check(object) ? space : object, name, called);
    Py_DECREF(space);
    return shared;
}

struct shared shared_attribute(PyObject *object, PyObject *name, bool writes, PyObject *called)
{
    struct errors_kept kept = errors_keep();
    const struct shared shared = attribute(object, name, writes, called);
    errors_drop();
    errors_restore(kept);
    return shared;
}

bool shared_only_reads(PyObject *method)
{
    const int found = PySet_Contains(readers, method);
    PyErr_Clear();
    return found == 1;
}
