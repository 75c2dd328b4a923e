# SPDX-License-Identifier: GPL-3.0-or-later
"""What a queue between processes does with its buffer and its pipe: four methods of its parts,
each of which tells what it does."""

import select
import sys
from _weakref import ref

from trama_probe import kinds, values
from trama_probe.pure import backend as pure


def is_empty(fd):
    return not _look(fd, select.POLLIN)


def wait_for_room(fd, number):
    """Only tells of the wait: what a signal's handler raises must come to the program's write.
    Whether anybody can still read what is written."""
    seen = _look(fd, select.POLLOUT)
    if not seen:
        pure.report(kinds.SEND_WAIT, number)
    return not seen & (select.POLLERR | select.POLLHUP | select.POLLNVAL)


def _look(fd, events):
    look = select.poll()
    look.register(fd, events)
    seen = look.poll(0)
    return seen[0][1] if seen else 0


def new(original, role, number, owner, mark):
    return _ROLES[role](original, number, owner, mark)


def _put(original, number, owner, mark):
    buffer = ref(owner)

    def append(item):
        if item is not mark:
            pure.report(kinds.PUT, number, 0, values.short(item))
        original(buffer(), item)

    return append


def _send(original, number, owner, mark):
    def send_bytes(data):
        fd = original.__self__._handle
        if fd is not None:
            read = wait_for_room(fd, number)
            pure.report(kinds.SEND if read else kinds.GIVE_UP, number, len(data) if read else 0)
        original(data)

    return send_bytes


def _receive(original, number, owner, mark):
    def recv_bytes():
        fd = original.__self__._handle
        if fd is not None and is_empty(fd):
            pure.report(kinds.GET_WAIT, number, -1)
        told = kinds.GIVE_UP
        try:
            data = original()
            told = kinds.GET
        finally:
            pure.report(told, number)
        return data

    return recv_bytes


def _poll(original, number, owner, mark):
    def poll(timeout=0.0):
        if sys._getframe(1).f_code is not mark:
            return original(timeout)
        fd = original.__self__._handle
        if timeout > 0 and fd is not None and is_empty(fd):
            pure.report(kinds.GET_WAIT, number, int(timeout * 1e9))
        there = False
        try:
            there = original(timeout)
        finally:
            if not there:
                pure.report(kinds.GIVE_UP, number)
        return there

    return poll


_ROLES = (_put, _send, _receive, _poll)
