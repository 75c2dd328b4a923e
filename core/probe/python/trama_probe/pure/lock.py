# SPDX-License-Identifier: GPL-3.0-or-later
"""threading.Lock as the program sees it: Python's own lock inside, and a report of its use.

Locks that the standard library makes for itself stay Python's own, unreported.
"""

import _thread
import sys

from trama_probe import kinds
from trama_probe.pure import backend as pure
from trama_probe.pure import ring

namer = None

_allocate = _thread.allocate_lock
_NO_TIMEOUT = -1
_LONGEST = 4e9  # s; Python's own limit is about twice that


class Lock:
    __slots__ = ("_raw", "_number", "__weakref__")

    if sys.version_info >= (3, 13):
        def __new__(cls, *args, **keywords):
            if args or keywords:
                return _type(*args, **keywords)
            return _new(sys._getframe(1))

    def acquire(self, blocking=True, timeout=-1):
        if not _plain(blocking, timeout):
            return self._acquire_or_not(blocking, timeout)
        if self._raw.acquire(False):
            pure.report(kinds.OBTAIN, self._number)
            return True
        wait = _NO_TIMEOUT if timeout == -1 else int(timeout * 1e9)
        pure.report(kinds.WAIT, self._number, wait)
        obtained = False
        try:
            obtained = self._raw.acquire(True, timeout)
        finally:
            pure.report(kinds.OBTAIN if obtained else kinds.GIVE_UP, self._number)
        return obtained

    def _acquire_or_not(self, blocking, timeout):
        obtained = self._raw.acquire(blocking, timeout)
        if obtained:
            pure.report(kinds.OBTAIN, self._number)
        elif pure.caller_is_user(sys._getframe(2)):
            pure.report(kinds.GIVE_UP, self._number)
        return obtained

    def release(self):
        if self._raw.locked():
            pure.report(kinds.RELEASE, self._number)
        self._raw.release()

    def locked(self):
        return self._raw.locked()

    def _at_fork_reinit(self):
        self._raw._at_fork_reinit()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, exception, traceback):
        self.release()

    def __repr__(self):
        state = "locked" if self._raw.locked() else "unlocked"
        return "<%s _thread.lock object at %#x>" % (state, id(self))

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.lock' object")

    acquire_lock, release_lock, locked_lock = acquire, release, locked


_type = type(_allocate())
Lock.__module__, Lock.__name__, Lock.__qualname__ = "_thread", "lock", "lock"


def _plain(blocking, timeout):
    """Whether acquire() is to block, by arguments that are no mistake."""
    return (isinstance(blocking, int) and bool(blocking) and isinstance(timeout, (int, float))
            and (timeout == -1 or 0 <= timeout < _LONGEST))


def _new(frame):
    if not ring.speaks() or not pure.caller_is_user(frame):
        return _allocate()
    lock = object.__new__(Lock)
    lock._raw = _allocate()
    lock._number = pure.new_object()
    try:
        name = namer(frame)
    except Exception:
        name = ""
    pure.report(kinds.CREATE, lock._number, kinds.LOCK, name)
    return lock


def allocate_lock():
    return _new(sys._getframe(1))


allocate_lock.__module__ = "_thread"


def replacement():
    """A type where Python has a type (3.13 and later), a function where it has one."""
    return Lock if sys.version_info >= (3, 13) else allocate_lock
