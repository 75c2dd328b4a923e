# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches time.sleep."""

import time

from trama_probe import backend, blocking, kinds


def watch():
    time.sleep = backend.around(time.sleep, _before, _after)


def _before(seconds):
    if not isinstance(seconds, (int, float)) or not seconds >= 0:
        return None  # a mistake, for Python to judge
    if blocking.is_inside():
        return None  # as subprocess does while it waits with a timeout
    backend.report(kinds.SLEEP, 0, int(min(seconds * 1e9, 2**62)))
    return True


def _after(token, result, raised):
    backend.report(kinds.WAKE)
