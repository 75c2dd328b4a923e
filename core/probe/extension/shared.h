// SPDX-License-Identifier: GPL-3.0-or-later
// The places that tasks share, of variables, attributes and containers: each is a thing on the
// Lab's board and an object of the trace, from the first time that a step touches it.
#ifndef TRAMA_SHARED_H
#define TRAMA_SHARED_H

#include <stdbool.h>
#include <stdint.h>

struct shared
{
    uint32_t thing;  ///< 0: it could not be had, or is none
    uint32_t object; ///< birth number
    uint32_t item;   ///< of a container's contents: the thing that is the one item, or 0
};

int shared_prepare(void);

/// The program begins again: nobody knows the things of before.
void shared_forget(void);

/// The place `name` of an owner, which is known by its identity: a namespace, an object, a cell.
/// `called` is what the source calls it.
struct shared shared_place(PyObject *owner, PyObject *name, PyObject *called);

/// The contents of a container that is changed in place; none of other objects. All of it is one
/// thing; with a `key` that is plain, the object is that of the one item. The first items of a
/// list are things as well, by their index. `called` is what the source calls the container.
struct shared shared_contents(PyObject *container, PyObject *key, PyObject *called);

/// What is stored in an object by attribute; none where nothing is, as of a method.
struct shared shared_attribute(PyObject *object, PyObject *name, bool writes, PyObject *called);

/// What stands there, a new reference; NULL where that cannot be said without running code of the
/// program. No exception is set.
PyObject *shared_item_now(PyObject *container, PyObject *key);
PyObject *shared_attribute_now(PyObject *object, PyObject *name);

/// Whether a method of a container, by its name, leaves it as it is.
bool shared_only_reads(PyObject *method);

#endif
