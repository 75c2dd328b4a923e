# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the Barriers that the program makes."""

from _weakref import ref

from trama_probe import backend, kinds, monitors, objects, waits

_BROKEN = -2  # a barrier's state, as threading has it
_wait = _abort = _reset = None  # the code of these methods


def watch(threading):
    global _wait, _abort, _reset
    Barrier = threading.Barrier
    _wait, _abort, _reset = Barrier.wait.__code__, Barrier.abort.__code__, Barrier.reset.__code__
    monitors.watch(Barrier, lambda barrier, frame: _Watched(
        barrier, objects.create(kinds.BARRIER, frame, barrier._parties)).number)


class _Watched:
    def __init__(self, barrier, number):
        self._barrier = ref(barrier)
        self.number = number
        self._was_broken = False
        condition = barrier._cond
        condition._lock = monitors.Lock(condition._lock, self.leaves, enters=self.enters)

    def enters(self):
        """Told before it has the lock, which an interrupt must not leave held."""
        frame = monitors.method()
        if frame.f_code is _wait:
            timeout = waits.nanoseconds(frame.f_locals["timeout"])
            backend.report(kinds.AWAIT, self.number, timeout)

    def leaves(self, kind, exception, traceback):
        """What ends a wait, or breaks the barrier: that comes before those who give up."""
        called = monitors.method().f_code
        is_broken = self._barrier()._state == _BROKEN
        if is_broken and (called is _abort or not self._was_broken):
            backend.report(kinds.BREAK, self.number)
        self._was_broken = is_broken
        if called is _reset:
            backend.report(kinds.RESET, self.number)
        elif called is _wait:
            backend.report(kinds.GIVE_UP if kind else kinds.PASS, self.number)
