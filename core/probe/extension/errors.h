// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in the probe is never the program's business.
#ifndef TRAMA_ERRORS_H
#define TRAMA_ERRORS_H

#include <stdbool.h>

/// An exception of the program's that is on its way while the probe works.
struct errors_kept
{
    PyObject *type, *value, *traceback;
};

struct errors_kept errors_keep(void);
void errors_restore(struct errors_kept kept);

/// What was being handled before errors_handle().
struct errors_handled
{
    bool changed;
    PyObject *type, *value, *traceback;
};

/// Lets the probe's part see a kept exception as sys.exc_info(); errors_handled() ends that.
struct errors_handled errors_handle(struct errors_kept *kept);
void errors_handled(struct errors_handled before);

/// Drops the probe's own exception; true when there was one. An interrupt that happened to
/// arrive in the probe is raised again for the program.
bool errors_drop(void);

#endif
