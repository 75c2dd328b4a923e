# SPDX-License-Identifier: GPL-3.0-or-later
"""threading.RLock as the program sees it: a subclass of Python's own that reports its use.

Those that the standard library makes for itself have the number 0 and say nothing.
"""

import _thread
import sys

from trama_probe import kinds
from trama_probe.pure import acquiring, ring
from trama_probe.pure import backend as pure

through = None  # the code of threading.RLock, which only hands on

_Own = _thread.RLock


class RLock(_Own):
    __slots__ = ("_number", "_depth")

    def __new__(cls, *args, **keywords):
        self = _Own.__new__(cls)
        self._number = self._depth = 0
        return self

    def __init__(self, *args, **keywords):
        frame = sys._getframe(1)
        if frame is not None and frame.f_code is through:
            frame = frame.f_back
        if not self._number and ring.speaks() and frame and pure.caller_is_user(frame):
            self._number = pure.new_object()
            acquiring.created(self, kinds.RLOCK, frame)

    def acquire(self, blocking=True, timeout=-1):
        if not self._number:
            return _Own.acquire(self, blocking, timeout)
        return acquiring.acquire(self, blocking, timeout, sys._getframe(1), self._deeper)

    __enter__ = acquire

    def release(self):
        self._let_go(_Own.release, self._depth - 1)

    def __exit__(self, kind, exception, traceback):
        self._let_go(_Own.release, self._depth - 1)

    def _release_save(self):
        return self._let_go(_Own._release_save, 0)

    def _acquire_restore(self, state):
        if not self._number:
            return _Own._acquire_restore(self, state)
        if self._depth:  # somebody has it
            pure.report(kinds.WAIT, self._number, -1)
        _Own._acquire_restore(self, state)
        self._depth = state[0]
        pure.report(kinds.OBTAIN, self._number, self._depth)

    def _at_fork_reinit(self):
        self._depth = 0
        _Own._at_fork_reinit(self)

    def __repr__(self):
        return _Own.__repr__(self).replace(" RLock ", " _thread.RLock ", 1)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def _raw_acquire(self, *args):
        return _Own.acquire(self, *args)

    def _deeper(self):
        self._depth += 1
        return self._depth

    def _let_go(self, method, depth_after):
        if not self._number:
            return method(self)
        held = self._depth > 0
        if self._is_owned():
            self._depth = depth_after
            pure.report(kinds.RELEASE, self._number, depth_after)
        try:
            return method(self)
        except RuntimeError as error:
            acquiring.misused(
                self, kinds.NOT_OWNER if held else kinds.NOT_HELD, error)
            raise


RLock.__module__ = "_thread"


def numbered(number):
    """An RLock that reports as the object of this number, and no creation."""
    lock = RLock()
    lock._number = number
    return lock
