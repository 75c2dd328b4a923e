// SPDX-License-Identifier: GPL-3.0-or-later
// The hot path of queue.Queue and its kin: an item goes in, an item comes out, one is done.
#ifndef TRAMA_QUEUE_H
#define TRAMA_QUEUE_H

#include <stdint.h>

/// Makes the type; -1 with an exception when it cannot.
int queue_prepare(void);

/// A dict of what takes the place of a queue's own `_put`, `_get` and `_qsize`, for its instance:
/// they call those of its class, and report. They run under the queue's mutex. `tried` is called
/// with the number and the length when a put or get of the library finds it full or empty.
PyObject *queue_ports(PyObject *queue, uint32_t number, int64_t bound, PyObject *tried);

/// Stands in for Queue.task_done: reports what is done; `misused` is called with the arguments
/// when it raises.
PyObject *queue_task_done(PyObject *original, PyObject *misused);

#endif
