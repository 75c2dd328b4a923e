# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the Events that the program makes."""

from trama_probe import backend, kinds, monitors, objects

_wait = _set = _clear = None  # the code of these methods


def watch(threading):
    global _wait, _set, _clear
    Event = threading.Event
    _wait, _set, _clear = Event.wait.__code__, Event.set.__code__, Event.clear.__code__
    monitors.watch(Event, lambda event, frame: _Watched(
        event, objects.create(kinds.EVENT, frame)).number)


class _Watched:
    def __init__(self, event, number):
        self.number = number
        event._cond._lock = monitors.Lock(event._cond._lock, self.leaves, self.waits)

    def waits(self):
        backend.report(kinds.AWAIT, self.number, monitors.timeout())

    def leaves(self, *exception):
        frame = monitors.method()
        if frame.f_code is _set:
            backend.report(kinds.SET, self.number)
        elif frame.f_code is _clear:
            backend.report(kinds.CLEAR, self.number)
        elif frame.f_code is _wait:
            came = frame.f_locals["signaled"]
            backend.report(kinds.PASS if came else kinds.GIVE_UP, self.number)
