// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/lab.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/shared.h"

enum {
    KIND_OF_OBJECT = 40, // a variable
    MOST_ITEMS = 64,     // of a container, that are told one by one
};

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

void shared_forget(void)
{
    PyDict_Clear(owners);
    PyDict_Clear(keepers);
}

// ---- places

static uint32_t new_object(PyObject *called)
{
    const uint32_t object = report_new_object();
    report_text(places_user_line(), KIND_CREATE, object, KIND_OF_OBJECT, called);
    return object;
}

/// The place of that name among these; false when there is none yet.
static bool find(PyObject *places, PyObject *name, struct shared *found)
{
    PyObject *known = places && name ? PyDict_GetItemWithError(places, name) : NULL;
    if (!known)
        return false;
    const uint64_t both = PyLong_AsUnsignedLongLong(known);
    *found = (struct shared){(uint32_t)(both >> 32), (uint32_t)both, 0};
    return true;
}

static struct shared enter(PyObject *places, PyObject *name, struct shared shared)
{
    PyObject *both = PyLong_FromUnsignedLongLong((uint64_t)shared.thing << 32 | shared.object);
    if (both)
        PyDict_SetItem(places, name, both);
    Py_XDECREF(both);
    return shared;
}

static struct shared look_up(PyObject *owner, PyObject *name, PyObject *called)
{
    struct shared shared = {0, 0, 0};
    PyObject *places = places_of_owner(owner);
    if (find(places, name, &shared) || !places || PyErr_Occurred())
        return shared;
    return enter(places, name, (struct shared){lab_library->add(0), new_object(called), 0});
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

/// The key as it names an item on its own, a new reference; NULL for one that does not, or may run
/// code of the program when it is compared.
static PyObject *plain_key(PyObject *container, PyObject *key)
{
    if (PyDict_CheckExact(container) && (PyUnicode_CheckExact(key) || PyLong_CheckExact(key))) {
        Py_INCREF(key);
        return key;
    }
    if (!PyList_CheckExact(container) || !PyLong_CheckExact(key))
        return NULL;
    const Py_ssize_t size = PyList_Size(container);
    const Py_ssize_t index = PyLong_AsSsize_t(key);
    if (PyErr_Occurred() || index < -size || index >= size)
        return NULL;
    return PyLong_FromSsize_t(index < 0 ? index + size : index);
}

/// The thing that all of a container's contents are, and the object of that part of them.
static struct shared part_of(PyObject *container, PyObject *part, PyObject *called)
{
    struct shared all = {0, 0, 0};
    struct shared shared = {0, 0, 0};
    PyObject *places = places_of_owner(container);
    if (!places)
        return shared;
    if (!find(places, contents_name, &all))
        all = enter(places, contents_name, (struct shared){lab_library->add(0), 0, 0});
    const bool one = part && PyDict_Size(places) < MOST_ITEMS;
    PyObject *key = one ? PyTuple_Pack(2, contents_name, part) : PyTuple_Pack(1, contents_name);
    if (key && !find(places, key, &shared)) {
        PyObject *words = one ? PyUnicode_FromFormat("%U[%R]", called, part)
                              : PyUnicode_FromFormat("%U[%s]", called, "\xe2\x80\xa6");
        if (words)
            shared = enter(places, key, (struct shared){all.thing, new_object(words), 0});
        Py_XDECREF(words);
    }
    Py_XDECREF(key);
    return shared;
}

/// The thing that one of the first items of a list is; 0 of others. An index from the end means
/// another item when the list grows.
static uint32_t item_of(PyObject *container, PyObject *key)
{
    if (!PyList_CheckExact(container) || !PyLong_CheckExact(key))
        return 0;
    const Py_ssize_t index = PyLong_AsSsize_t(key);
    PyObject *places = index >= 0 && index < MOST_ITEMS ? places_of_owner(container) : NULL;
    struct shared item = {0, 0, 0};
    if (places && !find(places, key, &item))
        item = enter(places, key, (struct shared){lab_library->add(0), 0, 0});
    return item.thing;
}

struct shared shared_contents(PyObject *container, PyObject *key, PyObject *called)
{
    if (!is_container(container) || Py_IS_TYPE(container, &PyFrozenSet_Type))
        return (struct shared){0, 0, 0};
    struct errors_kept kept = errors_keep();
    PyObject *part = key ? plain_key(container, key) : NULL;
    struct shared shared = part_of(container, part, called);
    if (shared.thing != 0 && key)
        shared.item = item_of(container, key);
    Py_XDECREF(part);
    errors_drop();
    errors_restore(kept);
    return shared;
}

PyObject *shared_item_now(PyObject *container, PyObject *key)
{
    struct errors_kept kept = errors_keep();
    PyObject *plain = plain_key(container, key);
    PyObject *value = plain ? PyObject_GetItem(container, plain) : NULL;
    Py_XDECREF(plain);
    errors_drop();
    errors_restore(kept);
    return value;
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

/// What the object's class has under that name, a new reference; NULL when nothing.
static PyObject *of_class(PyObject *object, PyObject *name)
{
    PyObject *found = PyObject_GetAttr((PyObject *)Py_TYPE(object), name);
    PyErr_Clear();
    return found;
}

/// Whether it stands for an attribute's place in each object: one of `__slots__`.
static bool is_slot(PyObject *found)
{
    return found && Py_IS_TYPE(found, &PyMemberDescr_Type);
}

/// Whether an attribute of this name is something that is stored, not computed or looked up in a
/// class. A default that a class has is read where the object's own would be.
static bool is_stored(PyObject *object, PyObject *space, PyObject *name, bool writes)
{
    PyObject *found = of_class(object, name);
    const bool computed = found && PyObject_HasAttrString(found, "__set__");
    const bool slot = is_slot(found);
    const bool default_value =
        found && !PyCallable_Check(found) && !PyObject_HasAttrString(found, "__get__");
    Py_XDECREF(found);
    if (slot || computed || !space)
        return slot;
    if (writes)
        return true;
    PyObject *value = PyObject_GetItem(space, name); // a class has a proxy
    PyErr_Clear();
    const bool stored = value ? !(PyType_Check(object) && is_callable_part(value)) : default_value;
    Py_XDECREF(value);
    return stored;
}

static struct shared attribute(PyObject *object, PyObject *name, bool writes, PyObject *called)
{
    const struct shared none = {0, 0, 0};
    PyObject *space = namespace_of(object);
    struct shared shared = none;
    if (is_stored(object, space, name, writes))
        shared = shared_place(PyModule_Check(object) ? space : object, name, called);
    Py_XDECREF(space);
    return shared;
}

PyObject *shared_attribute_now(PyObject *object, PyObject *name)
{
    struct errors_kept kept = errors_keep();
    PyObject *space = namespace_of(object);
    PyObject *value = space ? PyObject_GetItem(space, name) : NULL;
    PyErr_Clear();
    PyObject *found = value ? NULL : of_class(object, name);
    if (is_slot(found))
        value = PyObject_GenericGetAttr(object, name);
    else if (found && !PyObject_HasAttrString(found, "__get__")) {
        Py_INCREF(found);
        value = found;
    }
    Py_XDECREF(found);
    Py_XDECREF(space);
    errors_drop();
    errors_restore(kept);
    return value;
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
