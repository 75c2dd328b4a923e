# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches threading.Timer: until its time has come, its thread sleeps."""

from _thread import get_ident

from trama_probe import backend, kinds, waits


def watch(threading):
    threading.Timer.run = backend.around(threading.Timer.run, _before_run, _after_run)


def _before_run(timer):
    event, its_thread = timer.finished, get_ident()

    def sleeps(timeout=None):
        if get_ident() != its_thread:
            return None
        vars(event).pop("wait", None)
        backend.report(kinds.SLEEP, 0, max(0, waits.nanoseconds(timeout)))
        return True

    vars(event)["wait"] = backend.around(event.wait, sleeps, _wakes)
    return event


def _wakes(token, result, raised):
    backend.report(kinds.WAKE)


def _after_run(event, result, raised):
    vars(event).pop("wait", None)
