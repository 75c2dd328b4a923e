# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the Semaphores and BoundedSemaphores that the program makes."""

from _thread import get_ident
from _weakref import ref

from trama_probe import backend, kinds, monitors, objects


def watch(threading):
    Plain, Bounded = threading.Semaphore, threading.BoundedSemaphore
    acquire = Plain.acquire.__code__
    monitors.watch(Plain, lambda semaphore, frame: _Watched(
        semaphore, objects.create(kinds.SEMAPHORE, frame, semaphore._value), acquire).number)
    monitors.watch(Bounded, lambda semaphore, frame: _Watched(
        semaphore, objects.create(kinds.BOUNDED_SEMAPHORE, frame, semaphore._value), acquire).number)


class _Watched:
    """What came of a call is seen by what the value has become."""

    def __init__(self, semaphore, number, acquire):
        self._semaphore = ref(semaphore)
        self._value = semaphore._value
        self.number = number
        self._acquire = acquire
        self._waiting = set()  # the threads that have said so
        condition = semaphore._cond
        condition._lock = monitors.Lock(condition._lock, self.leaves, self.waits)

    def waits(self):
        if get_ident() not in self._waiting:
            self._waiting.add(get_ident())
            backend.report(kinds.WAIT, self.number, monitors.timeout())

    def leaves(self, kind, exception, traceback):
        value = self._semaphore()._value
        more, self._value = value - self._value, value
        self._waiting.discard(get_ident())
        if more < 0:
            backend.report(kinds.OBTAIN, self.number)
        for _ in range(more):
            backend.report(kinds.RELEASE, self.number)
        if more == 0:
            self._in_vain(exception)

    def _in_vain(self, exception):
        if monitors.method().f_code is self._acquire:
            backend.report(kinds.GIVE_UP, self.number)
        elif type(exception) is ValueError:
            backend.report(kinds.MISUSE, self.number, kinds.OVER_BOUND, str(exception))
