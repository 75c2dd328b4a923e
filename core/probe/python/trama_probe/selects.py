# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches select, poll and epoll, and so all selectors: they wait, unless the timeout is 0."""

import sys

from trama_probe import backend, blocking, files

# It waits for what is told otherwise: messages, and the ends of processes.
_TOLD = "/multiprocessing/connection.py"
_NEAR = 3  # frames of the library between it and the call


def watch(select):
    select.select = backend.around(select.select, _before_select, blocking.done)
    for kind in (type(select.poll()), select.epoll):
        kind.poll = backend.around(kind.poll, _before_poll, blocking.done)


def _before_select(reads, writes, exceptional, timeout=None):
    return _before_poll(None, timeout)


def _before_poll(polled, timeout=None, *args, **keywords):
    if timeout is not None and (type(timeout) not in (int, float) or timeout == 0):
        return None
    return None if _is_told() else blocking.begin("select")


def _is_told():
    frame, left = sys._getframe(2), _NEAR
    while frame is not None and left > 0:
        name = frame.f_code.co_filename
        if name.endswith(_TOLD):
            return True
        left -= not files.is_probe(name)
        frame = frame.f_back
    return False
