// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_REPORT_H
#define TRAMA_REPORT_H

#include "core/probe/extension/places.h"

#include <stddef.h>

/// Reports that the running thread did something at its user line. All of these may be called
/// with an exception on its way and leave it untouched.
void report(uint8_t kind, uint32_t object, int64_t argument, const char *text, size_t length);

/// The same at a place that is already known.
void report_at(struct place place, uint8_t kind, uint32_t object, int64_t argument,
               const char *text, size_t length);

/// The same with a Python text; what is longer than a record goes on in further ones when the
/// kind is Write, and is cut when it is not.
void report_text(struct place place, uint8_t kind, uint32_t object, int64_t argument,
                 PyObject *text);

/// The birth number of the running thread; one that Python's threading did not start is given
/// one, and reported, when it is first seen.
uint32_t report_thread(void);
void report_set_thread(uint32_t number);

/// The next birth number of a thread, and of an object, in this process.
uint32_t report_new_thread(void);
uint32_t report_new_object(void);
/// The objects of a program that begins again get the numbers that they got the first time, and
/// so do its threads: as they were given after the first call.
void report_keep_objects(void);
void report_forget_objects(void);

/// After a fork: the thread that is left is the main thread, and the next one is the second.
void report_after_fork(void);

#endif
