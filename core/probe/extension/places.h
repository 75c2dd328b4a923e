// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_PLACES_H
#define TRAMA_PLACES_H

#include <stdbool.h>
#include <stdint.h>

/// An instruction of the program: a code object as the engine knows it and the code unit in it.
struct place
{
    uint32_t code;
    uint16_t unit;
};

/// Sets the judge of files: a callable that takes a code object's file name and returns its
/// absolute path when it belongs to the program, None when to the standard library or to us.
void places_judge(PyObject *judge);

/// This code object is not the program's, whatever the judge says of its file.
void places_foreign(PyObject *code);

/// The innermost place of the running thread in the program's own files; code 0 without one.
struct place places_user_line(void);

/// Looks for what places_callers_line() needs; -1 with an exception when there is no memory.
int places_prepare(void);

/// The same where the function that called us is known to be the library's. It is not looked at,
/// which saves Python from 3.11 on to make a frame object for it.
struct place places_callers_line(void);

/// The place of one instruction, whose file belongs to the program or not; code 0 if not.
struct place places_of(PyObject *code, long offset);

/// Whether the code that called us, directly, is the program's own. NULL's is not.
bool places_caller_is_user(void);

/// The frame that called us, a new reference, if its code is the program's own; else NULL. With
/// `through`, the code of a function that only hands on, its caller counts in its place.
PyFrameObject *places_user_caller(PyObject *through);

/// After a fork: the engine of the child has been told nothing yet.
void places_forget(void);

#endif
