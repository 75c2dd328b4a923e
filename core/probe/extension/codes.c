// SPDX-License-Identifier: GPL-3.0-or-later
// A code object in the words of the Code message: its file, its name, its lines.
#include "core/probe/extension/python.h"

#include "core/probe/channel/link.h"
#include "core/probe/channel/packet.h"
#include "core/probe/channel/ring.h"
#include "core/probe/extension/codes.h"

#include <stdlib.h>

enum { TEXT_MAX = 8 * 1024, ENTRY = 8 };

/// The lines of a message in the making; its count is put in when all are there.
struct lines
{
    struct packet *packet;
    size_t count_at;
    uint32_t count;
    uint32_t last;
};

/// False when the packet is full: what comes later has the line 0, not known.
static bool add_line(struct lines *lines, long offset, long line)
{
    const uint32_t told = line > 0 ? (uint32_t)line : 0;
    if (lines->count > 0 && told == lines->last)
        return true;
    const bool last = packet_room(lines->packet) < 2 * ENTRY;
    packet_number(lines->packet, (uint32_t)(offset / 2));
    packet_number(lines->packet, last ? 0 : told);
    lines->last = told;
    ++lines->count;
    return !last;
}

/// CPython 3.10 and later: co_lines() yields (start, end, line or None).
static bool add_lines(struct lines *lines, PyObject *iterable)
{
    PyObject *iterator = PyObject_GetIter(iterable);
    PyObject *item = NULL;
    bool room = true;
    while (room && iterator && (item = PyIter_Next(iterator))) {
        const long start = PyLong_AsLong(PyTuple_GetItem(item, 0));
        PyObject *line = PyTuple_GetItem(item, 2);
        room = add_line(lines, start, line == Py_None ? 0 : PyLong_AsLong(line));
        Py_DECREF(item);
    }
    Py_XDECREF(iterator);
    return !PyErr_Occurred();
}

/// CPython 3.9: co_lnotab holds pairs of bytes, how far the offset and the line go on.
static bool add_table(struct lines *lines, long first, PyObject *table)
{
    char *bytes = NULL;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(table, &bytes, &size) != 0)
        return false;
    long offset = 0;
    long line = first;
    bool room = true;
    for (Py_ssize_t i = 0; room && i + 1 < size; i += 2) {
        const long step = (unsigned char)bytes[i];
        if (step > 0)
            room = add_line(lines, offset, line);
        offset += step;
        line += (signed char)bytes[i + 1];
    }
    if (room)
        add_line(lines, offset, line);
    return true;
}

static bool describe_lines(struct packet *packet, PyObject *code, long first)
{
    struct lines lines = {.packet = packet, .count_at = packet->length};
    packet_number(packet, 0);
    bool described = false;
    PyObject *entries = PyObject_CallMethod(code, "co_lines", NULL);
    if (entries) {
        described = add_lines(&lines, entries);
    } else {
        PyErr_Clear();
        entries = PyObject_GetAttrString(code, "co_lnotab");
        described = entries && add_table(&lines, first, entries);
    }
    Py_XDECREF(entries);
    memcpy(packet->bytes + lines.count_at, &lines.count, sizeof lines.count);
    return described;
}

static PyObject *qualified_name(PyObject *code)
{
    PyObject *name = PyObject_GetAttrString(code, "co_qualname"); // 3.11 and later
    if (name)
        return name;
    PyErr_Clear();
    return PyObject_GetAttrString(code, "co_name");
}

static bool put_text(struct packet *packet, PyObject *text)
{
    PyObject *bytes = text ? PyUnicode_AsEncodedString(text, "utf-8", "backslashreplace") : NULL;
    if (!bytes)
        return false;
    packet_text(packet, PyBytes_AsString(bytes), (size_t)PyBytes_Size(bytes), TEXT_MAX);
    Py_DECREF(bytes);
    return true;
}

static bool fill(struct packet *packet, PyObject *code, uint32_t number, PyObject *path)
{
    PyObject *line = PyObject_GetAttrString(code, "co_firstlineno");
    const long first = line ? PyLong_AsLong(line) : -1;
    Py_XDECREF(line);
    if (PyErr_Occurred())
        return false;
    packet_begin(packet, MESSAGE_CODE);
    packet_number(packet, number);
    packet_number(packet, first > 0 ? (uint32_t)first : 0);
    PyObject *name = qualified_name(code);
    const bool filled =
        put_text(packet, path) && put_text(packet, name) && describe_lines(packet, code, first);
    Py_XDECREF(name);
    return filled;
}

bool codes_describe(PyObject *code, uint32_t number, PyObject *path)
{
    if (ring_discards())
        return true;
    struct packet *packet = malloc(sizeof *packet);
    if (!packet)
        return false;
    bool told = fill(packet, code, number, path);
    if (told) {
        Py_BEGIN_ALLOW_THREADS told = link_send(packet->bytes, packet->length, -1);
        Py_END_ALLOW_THREADS
    }
    free(packet);
    return told;
}
