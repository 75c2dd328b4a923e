// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"

struct errors_kept errors_keep(void)
{
    struct errors_kept kept;
    PyErr_Fetch(&kept.type, &kept.value, &kept.traceback);
    return kept;
}

void errors_restore(struct errors_kept kept)
{
    PyErr_Restore(kept.type, kept.value, kept.traceback);
}

struct errors_handled errors_handle(struct errors_kept *kept)
{
    struct errors_handled before = {.changed = kept->type != NULL};
    if (!before.changed)
        return before;
    PyErr_NormalizeException(&kept->type, &kept->value, &kept->traceback);
    PyErr_GetExcInfo(&before.type, &before.value, &before.traceback);
    Py_XINCREF(kept->type);
    Py_XINCREF(kept->value);
    Py_XINCREF(kept->traceback);
    PyErr_SetExcInfo(kept->type, kept->value, kept->traceback);
    return before;
}

void errors_handled(struct errors_handled before)
{
    if (before.changed)
        PyErr_SetExcInfo(before.type, before.value, before.traceback);
}

bool errors_drop(void)
{
    if (!PyErr_Occurred())
        return false;
    const bool interrupt = PyErr_ExceptionMatches(PyExc_KeyboardInterrupt);
    PyErr_Clear();
    if (interrupt)
        PyErr_SetInterrupt();
    return true;
}
