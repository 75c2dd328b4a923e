// SPDX-License-Identifier: GPL-3.0-or-later
// What the Lab's transform puts into a program: see lab/transform.py, which tells each hook.
#ifndef TRAMA_HOOKS_H
#define TRAMA_HOOKS_H

int hooks_prepare(void);

/// Makes these the sites that the numbers from the last one on mean; a list of Sites.
int hooks_add_sites(PyObject *sites);

/// Puts the hooks where every module finds them.
int hooks_install(void);

#endif
