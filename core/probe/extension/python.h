// SPDX-License-Identifier: GPL-3.0-or-later
// Python.h for every CPython from 3.9 on with one binary. It stands before all other headers.
#ifndef TRAMA_PYTHON_H
#define TRAMA_PYTHON_H

#define _GNU_SOURCE 1
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x03090000
#include <Python.h>
#include <stdint.h>
#include <structmember.h>

/// In the limited API since 3.10, and what it is since 3.7.
#ifndef METH_FASTCALL
#define METH_FASTCALL 0x0080
#endif

/// A C function as a method table takes it, whatever its arguments are.
#define METHOD(function) ((PyCFunction)(void (*)(void))(function))
#define SLOT(function) ((void *)(uintptr_t)(function))

#endif
