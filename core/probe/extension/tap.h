// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef TRAMA_TAP_H
#define TRAMA_TAP_H

#include <stdbool.h>
#include <stdint.h>

/// Where in a queue between processes a tap sits, and so what it tells.
enum tap_role {
    TAP_PUT,     ///< the append of the buffer: Put
    TAP_SEND,    ///< the send_bytes of the feeder: SendWait, Send
    TAP_RECEIVE, ///< the recv_bytes of get(): GetWait, Get, GiveUp
    TAP_POLL,    ///< the poll of get(): GetWait, GiveUp
};

int tap_prepare(void);

/// Stands in for a method. `owner`: of TAP_PUT the buffer, which is not kept alive; `mark`: of
/// TAP_PUT the item that is none, of TAP_POLL the code of get(), of the others the semaphore of
/// the lock under which they are called. A new reference.
PyObject *tap_new(PyObject *original, enum tap_role role, uint32_t number, PyObject *owner,
                  PyObject *mark);

/// Whether reading from a descriptor would block.
bool tap_is_empty(int fd);

/// Tells of the wait for room in a pipe, and waits, if there is none. Whether anybody can still
/// read what is written.
bool tap_wait_for_room(int fd, uint32_t number);

#endif
