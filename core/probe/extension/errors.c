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
