// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program is: frames become (code, code unit), and a code object is described to the
// engine before the first record that names it. No Python code of anybody's runs in here,
// except the judge, once a file.
#include "core/probe/extension/python.h"

#include "core/probe/extension/codes.h"
#include "core/probe/extension/errors.h"
#include "core/probe/extension/places.h"

#include <stdlib.h>

// Outside the limited API, but exported by every CPython (the second since 3.11); without them
// the attributes say the same, slower.
extern PyFrameObject *PyFrame_GetBack(PyFrameObject *frame) __attribute__((weak));
extern int PyFrame_GetLasti(PyFrameObject *frame) __attribute__((weak));

enum { PLACE_UNKNOWN = 0xFFFF, CODES_MAX = 1 << 16 };

struct entry
{
    PyObject *code;  ///< a strong reference: the address must not be used again
    uint32_t number; ///< 0: not the program's own
};

/// Open addressing by the code object's address; half of it at most is in use.
static struct
{
    struct entry *entries;
    size_t size;
    size_t used;
    uint32_t last;
} table;

static PyObject *file_judge;
static PyObject *foreign; ///< list of code objects that are not the program's
static PyObject *judged;  ///< dict: file name → absolute path or None

void places_judge(PyObject *judge)
{
    Py_XINCREF(judge);
    Py_XDECREF(file_judge);
    file_judge = judge;
    if (!judged)
        judged = PyDict_New();
}

static struct entry *look_up(PyObject *code)
{
    size_t i = ((uintptr_t)code >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 20;
    for (i &= table.size - 1; table.entries[i].code && table.entries[i].code != code;)
        i = (i + 1) & (table.size - 1);
    return &table.entries[i];
}

static bool grow(void)
{
    if (table.size > 0 && table.used * 2 < table.size)
        return true;
    struct entry *old = table.entries;
    const size_t count = table.size;
    struct entry *entries = calloc(count ? count * 2 : 256, sizeof *entries);
    if (!entries)
        return false;
    table.entries = entries;
    table.size = count ? count * 2 : 256;
    for (size_t i = 0; i < count; ++i)
        if (old[i].code)
            *look_up(old[i].code) = old[i];
    free(old);
    return true;
}

void places_foreign(PyObject *code)
{
    if (!foreign)
        foreign = PyList_New(0);
    if (!foreign || PyList_Append(foreign, code) != 0)
        errors_drop();
}

static bool is_foreign(PyObject *code)
{
    const Py_ssize_t count = foreign ? PyList_Size(foreign) : 0;
    for (Py_ssize_t i = 0; i < count; ++i)
        if (PyList_GetItem(foreign, i) == code)
            return true;
    return false;
}

/// The absolute path of a file of the program, borrowed; NULL for all other files.
static PyObject *user_file(PyObject *file)
{
    if (!file || !judged || !file_judge)
        return NULL;
    PyObject *path = PyDict_GetItemWithError(judged, file);
    if (!path && !PyErr_Occurred()) {
        path = PyObject_CallFunctionObjArgs(file_judge, file, NULL);
        if (path && PyDict_SetItem(judged, file, path) == 0)
            Py_DECREF(path); // the dict keeps it
    }
    return path == Py_None ? NULL : path;
}

static uint32_t describe(PyObject *code)
{
    PyObject *file = PyObject_GetAttrString(code, "co_filename");
    PyObject *path = is_foreign(code) ? NULL : user_file(file);
    uint32_t number = 0;
    if (path && table.last < CODES_MAX && codes_describe(code, table.last + 1, path))
        number = ++table.last;
    Py_XDECREF(file);
    return number;
}

/// The number of a code object of the program; 0 of all others.
static uint32_t number_of(PyObject *code)
{
    if (table.size > 0) {
        const struct entry *entry = look_up(code);
        if (entry->code)
            return entry->number;
    }
    struct errors_kept kept = errors_keep();
    const uint32_t number = describe(code);
    const bool failed = errors_drop();
    errors_restore(kept);
    if (failed || !grow())
        return number;
    // The judge may have let another thread in, which has then told of the same code.
    struct entry *entry = look_up(code);
    if (!entry->code) {
        Py_INCREF(code);
        *entry = (struct entry){code, number};
        ++table.used;
    }
    return entry->number;
}

static long offset_in(PyFrameObject *frame)
{
    if (PyFrame_GetLasti)
        return PyFrame_GetLasti(frame);
    static PyObject *name;
    if (!name)
        name = PyUnicode_InternFromString("f_lasti");
    PyObject *value = name ? PyObject_GetAttr((PyObject *)frame, name) : NULL;
    const long offset = value ? PyLong_AsLong(value) : -1;
    Py_XDECREF(value);
    return offset;
}

static PyFrameObject *caller_of(PyFrameObject *frame)
{
    if (PyFrame_GetBack)
        return PyFrame_GetBack(frame);
    PyObject *back = PyObject_GetAttrString((PyObject *)frame, "f_back");
    if (back == Py_None)
        Py_CLEAR(back);
    return (PyFrameObject *)back;
}

static uint16_t unit_of(long offset)
{
    return offset < 0 || offset / 2 >= PLACE_UNKNOWN ? PLACE_UNKNOWN : (uint16_t)(offset / 2);
}

static uint32_t frame_number(PyFrameObject *frame)
{
    PyObject *code = (PyObject *)PyFrame_GetCode(frame);
    const uint32_t number = number_of(code);
    Py_DECREF(code);
    return number;
}

/// The place of the innermost frame of the program from this one on, a reference to which it
/// takes over; NULL is no frame.
static struct place innermost(PyFrameObject *frame)
{
    struct place place = {0, PLACE_UNKNOWN};
    while (frame) {
        place.code = frame_number(frame);
        if (place.code) {
            place.unit = unit_of(offset_in(frame));
            break;
        }
        PyFrameObject *caller = caller_of(frame);
        Py_DECREF(frame);
        frame = caller;
    }
    Py_XDECREF(frame);
    return place;
}

struct place places_user_line(void)
{
    PyFrameObject *frame = PyEval_GetFrame();
    Py_XINCREF(frame);
    return innermost(frame);
}

/// sys._getframe as a C function, if it takes its arguments as it did from 3.9 to 3.13.
typedef PyObject *(*fast_function)(PyObject *, PyObject *const *, Py_ssize_t);
static struct
{
    fast_function get;
    PyObject *module;
    PyObject *one;
} frames;

int places_prepare(void)
{
    enum { TAKES_ARRAY = 0x80 }; // METH_FASTCALL
    PyObject *get = PySys_GetObject("_getframe");
    frames.one = PyLong_FromLong(1);
    if (get && PyCFunction_Check(get) && PyCFunction_GetFlags(get) == TAKES_ARRAY) {
        frames.get = (fast_function)(void (*)(void))PyCFunction_GetFunction(get);
        frames.module = PyCFunction_GetSelf(get);
    }
    return frames.one ? 0 : -1;
}

struct place places_callers_line(void)
{
    if (!frames.get)
        return places_user_line();
    struct errors_kept kept = errors_keep();
    PyObject *frame = frames.get(frames.module, &frames.one, 1);
    errors_drop();
    errors_restore(kept);
    return innermost((PyFrameObject *)frame);
}

struct place places_of(PyObject *code, long offset)
{
    const uint32_t number = number_of(code);
    return (struct place){number, number ? unit_of(offset) : PLACE_UNKNOWN};
}

bool places_caller_is_user(void)
{
    PyFrameObject *frame = PyEval_GetFrame();
    return frame && frame_number(frame) != 0;
}

PyFrameObject *places_user_caller(PyObject *through)
{
    PyFrameObject *frame = PyEval_GetFrame();
    if (!frame)
        return NULL;
    PyObject *code = (PyObject *)PyFrame_GetCode(frame);
    Py_DECREF(code); // the frame keeps it
    if (code == through)
        frame = caller_of(frame);
    else
        Py_INCREF(frame);
    if (frame && frame_number(frame) == 0)
        Py_CLEAR(frame);
    return frame;
}

void places_forget(void)
{
    for (size_t i = 0; i < table.size; ++i)
        Py_XDECREF(table.entries[i].code);
    free(table.entries);
    table.entries = NULL;
    table.size = table.used = 0;
    table.last = 0;
}
