// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"
#include "core/probe/extension/values.h"

#include <string.h>

enum { PLAIN_MAX = 32, STRING_MAX = 24 };

static PyObject *short_callable;
static PyObject *name_of_name; ///< "__name__"

void values_short(PyObject *callable)
{
    Py_XINCREF(callable);
    Py_XDECREF(short_callable);
    short_callable = callable;
    if (!name_of_name)
        name_of_name = PyUnicode_InternFromString("__name__");
}

// ---- what is plain: each gives the number of bytes, 0 when it cannot tell

static size_t copied(char *text, const char *words)
{
    const size_t length = strlen(words);
    memcpy(text, words, length);
    return length;
}

static size_t plain_integer(PyObject *value, char text[PLAIN_MAX])
{
    int overflow = 0;
    const long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow != 0)
        return 0;
    char digits[PLAIN_MAX];
    size_t at = sizeof digits;
    unsigned long long left =
        number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        digits[--at] = '-';
    memcpy(text, digits + at, sizeof digits - at);
    return sizeof digits - at;
}

static size_t plain_float(PyObject *value, char text[PLAIN_MAX])
{
    char *words = PyOS_double_to_string(PyFloat_AsDouble(value), 'r', 0, Py_DTSF_ADD_DOT_0, NULL);
    const size_t length = words && strlen(words) < PLAIN_MAX ? copied(text, words) : 0;
    PyMem_Free(words);
    return length;
}

static size_t plain_string(PyObject *value, char text[PLAIN_MAX])
{
    const Py_ssize_t length = PyUnicode_GetLength(value);
    if (length > STRING_MAX)
        return 0;
    for (Py_ssize_t i = 0; i < length; ++i) {
        const Py_UCS4 letter = PyUnicode_ReadChar(value, i);
        if (letter < ' ' || letter > '~' || letter == '\'' || letter == '\\')
            return 0;
        text[i + 1] = (char)letter;
    }
    text[0] = text[length + 1] = '\'';
    return (size_t)length + 2;
}

static size_t plain(PyObject *value, char text[PLAIN_MAX])
{
    if (value == Py_None)
        return copied(text, "None");
    if (PyBool_Check(value))
        return copied(text, value == Py_True ? "True" : "False");
    if (PyLong_CheckExact(value))
        return plain_integer(value, text);
    if (PyUnicode_CheckExact(value))
        return plain_string(value, text);
    if (PyFloat_CheckExact(value))
        return plain_float(value, text);
    return 0;
}

// ---- all the rest

static bool is_opaque(PyTypeObject *type)
{
    return Py_TYPE((PyObject *)type) == &PyType_Type && type != &PyLong_Type
           && type != &PyUnicode_Type && type != &PyBytes_Type && type != &PyComplex_Type
           && type != &PyList_Type && type != &PyTuple_Type && type != &PySet_Type
           && type != &PyDict_Type && type != &PyFloat_Type;
}

static PyObject *words_of(PyObject *value)
{
    PyTypeObject *type = Py_TYPE(value);
    if (!is_opaque(type))
        return short_callable ? PyObject_CallFunctionObjArgs(short_callable, value, NULL) : NULL;
    PyObject *name = PyObject_GetAttr((PyObject *)type, name_of_name);
    PyObject *words = NULL;
    if (name && PyUnicode_GetLength(name) <= 58)
        words = PyUnicode_FromFormat("<%U>", name);
    else if (name && short_callable)
        words = PyObject_CallFunctionObjArgs(short_callable, value, NULL);
    Py_XDECREF(name);
    return words;
}

void values_report(uint8_t kind, uint32_t object, int64_t argument, PyObject *value)
{
    if (ring_speaks())
        values_report_at(places_user_line(), kind, object, argument, value);
}

void values_report_at(struct place place, uint8_t kind, uint32_t object, int64_t argument,
                      PyObject *value)
{
    char text[PLAIN_MAX];
    const size_t length = plain(value, text);
    if (length > 0) {
        report_at(place, kind, object, argument, text, length);
        return;
    }
    struct errors_kept kept = errors_keep();
    PyObject *words = words_of(value);
    errors_drop();
    errors_restore(kept);
    if (words && PyUnicode_Check(words))
        report_text(place, kind, object, argument, words);
    else
        report_at(place, kind, object, argument, NULL, 0);
    Py_XDECREF(words);
}
