// SPDX-License-Identifier: GPL-3.0-or-later
// A callable that takes its turn in the Lab before it does what the one does for which it stands
// in: one step, as far as it does not wait inside.
#ifndef TRAMA_TURN_H
#define TRAMA_TURN_H

int turn_prepare(void);

/// `plan`, called with the arguments, returns None where the call is no step, else a tuple
/// (verb, object, thing, writes, bits, timeout, wait, late, after[, at[, too]]): what the step
/// does, with which object, to which thing of the board; for which bits it waits there, or at the
/// thing `at`, and how long (ns, less than 0: for ever); the kind of record that tells of waiting,
/// or 0; the arguments with which to call when that was in vain, or None for the same; a callable
/// without arguments that returns what can be waited for afterwards, or None; and a second thing
/// that the step changes.
PyObject *turn_new(PyObject *original, PyObject *plan);

#endif
