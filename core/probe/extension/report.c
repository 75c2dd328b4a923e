// SPDX-License-Identifier: GPL-3.0-or-later
// A record: who (the thread), where (its user line) and what.
#include "core/probe/extension/python.h"

#include "core/probe/extension/errors.h"
#include "core/probe/extension/report.h"
#include "core/probe/extension/ring.h"

#include <stdio.h>
#include <unistd.h>

static _Thread_local uint32_t this_thread;
static uint32_t last_thread = 1; // the main thread is 1
static uint32_t last_object;
static uint32_t kept_thread, kept_object;

uint32_t report_new_thread(void)
{
    return ++last_thread;
}

uint32_t report_new_object(void)
{
    return ++last_object;
}

void report_keep_objects(void)
{
    kept_thread = last_thread;
    kept_object = last_object;
}

void report_forget_objects(void)
{
    last_thread = kept_thread;
    last_object = kept_object;
}

void report_set_thread(uint32_t number)
{
    this_thread = number;
}

void report_after_fork(void)
{
    this_thread = 1;
    last_thread = 1;
}

uint32_t report_thread(void)
{
    if (this_thread == 0) {
        this_thread = report_new_thread();
        char name[32];
        const int length = snprintf(name, sizeof name, "thread %u", this_thread);
        const struct record record = {.thread = this_thread,
                                      .place = 0xFFFF,
                                      .kind = KIND_THREAD_BEGIN,
                                      .argument = gettid(),
                                      .text = name,
                                      .length = (size_t)length};
        ring_write(&record);
    }
    return this_thread;
}

void report_at(struct place place, uint8_t kind, uint32_t object, int64_t argument,
               const char *text, size_t length)
{
    const struct record record = {.thread = report_thread(),
                                  .object = object,
                                  .code = place.code,
                                  .place = place.unit,
                                  .kind = kind,
                                  .argument = argument,
                                  .text = text,
                                  .length = length};
    ring_write(&record);
}

void report(uint8_t kind, uint32_t object, int64_t argument, const char *text, size_t length)
{
    if (ring_speaks())
        report_at(places_user_line(), kind, object, argument, text, length);
}

void report_text(struct place place, uint8_t kind, uint32_t object, int64_t argument,
                 PyObject *text)
{
    struct errors_kept kept = errors_keep();
    PyObject *encoded = PyUnicode_AsEncodedString(text, "utf-8", "backslashreplace");
    if (encoded) {
        const char *bytes = PyBytes_AsString(encoded);
        size_t left = (size_t)PyBytes_Size(encoded);
        do {
            const size_t part = ring_fitting(bytes, left);
            report_at(place, kind, object, argument, bytes, part);
            bytes += part;
            left -= part;
        } while (left > 0 && kind == KIND_WRITE);
        Py_DECREF(encoded);
    }
    errors_drop();
    errors_restore(kept);
}
