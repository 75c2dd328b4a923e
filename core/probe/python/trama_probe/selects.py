# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches select, poll and epoll, and so all selectors: they wait, unless the timeout is 0."""

from trama_probe import backend, blocking


def watch(select):
    select.select = backend.around(select.select, _before_select, blocking.done)
    for kind in (type(select.poll()), select.epoll):
        kind.poll = backend.around(kind.poll, _before_poll, blocking.done)


def _before_select(reads, writes, exceptional, timeout=None):
    return _before_poll(None, timeout)


def _before_poll(polled, timeout=None, *args, **keywords):
    if timeout is not None and (type(timeout) not in (int, float) or timeout == 0):
        return None
    return blocking.begin("select")
