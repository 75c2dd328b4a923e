# SPDX-License-Identifier: GPL-3.0-or-later
"""threading.Lock as the program sees it: Python's own lock inside, and a report of its use.

Locks that the standard library makes for itself stay Python's own, unreported.
"""

import _thread
import sys

from trama_probe import kinds
from trama_probe.pure import acquiring, ring
from trama_probe.pure import backend as pure

_allocate = _thread.allocate_lock


class Lock:
    __slots__ = ("_raw", "_number", "__weakref__")

    def __new__(cls, *args, **keywords):
        if args or keywords or sys.version_info < (3, 13):
            return _type(*args, **keywords)  # which judges
        return _new(sys._getframe(1))

    def acquire(self, blocking=True, timeout=-1):
        return acquiring.acquire(self, blocking, timeout, sys._getframe(1), _no_depth)

    def release(self):
        if self._raw.locked():
            pure.report(kinds.RELEASE, self._number)
        try:
            self._raw.release()
        except RuntimeError as error:
            acquiring.misused(self, kinds.NOT_HELD, error)
            raise

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

    def _raw_acquire(self, *args):
        return self._raw.acquire(*args)

    acquire_lock, release_lock, locked_lock = acquire, release, locked


_type = type(_allocate())
Lock.__module__, Lock.__name__, Lock.__qualname__ = "_thread", "lock", "lock"


def _no_depth():
    return 0


def _new(frame):
    if not ring.speaks() or not pure.caller_is_user(frame):
        return _allocate()
    lock = object.__new__(Lock)
    lock._raw = _allocate()
    lock._number = pure.new_object()
    acquiring.created(lock, kinds.LOCK, frame)
    return lock


class _Allocate:
    """As Python's own, no function of a kind that becomes a method where it stands in a class."""

    __slots__ = ()
    __module__ = "_thread"

    def __call__(self):
        return _new(sys._getframe(1))

    def __getattr__(self, name):
        return getattr(_allocate, name)

    def __repr__(self):
        return repr(_allocate)

    def __reduce__(self):
        return self.__name__


def replacement():
    """A type where Python has a type (3.13 and later), a callable where it has a function."""
    return Lock if sys.version_info >= (3, 13) else _Allocate()
