# SPDX-License-Identifier: GPL-3.0-or-later
"""The semaphore inside each lock of multiprocessing, as the library sees it: Python's own one,
and a report of what is done with it."""

import sys

from trama_probe import kinds
from trama_probe.pure import backend as pure
from trama_probe.pure import ring

_FOR_EVER, _UNHEARD_OF, _ONE_TRY = -1, -2, -3
_LONGEST = 4e9  # s


class SemLock:
    __slots__ = ("_raw", "_number", "_told", "_recursive", "_most")

    def __init__(self, raw, number, told):
        self._raw = raw
        self._number = number
        self._told = told
        self._recursive = raw.kind == 0
        self._most = raw.maxvalue if raw.maxvalue != raw.SEM_VALUE_MAX else 0

    def __getattr__(self, name):
        return getattr(self._raw, name)

    def acquire(self, *args, **keywords):
        if not ring.speaks():
            return self._raw.acquire(*args, **keywords)
        wait, _, _, give_up, _ = self._told
        wish = _wish(*args, **keywords)
        if wish in (_ONE_TRY, _UNHEARD_OF):
            return self._acquire_at_once(args, keywords)
        if self._raw.acquire(False):
            self._tell_obtained()
            return True
        if wish:
            self._tell(wait, wish)
        obtained = False
        try:
            obtained = self._raw.acquire(*args, **keywords)
        finally:
            if obtained:
                self._tell_obtained()
            else:
                self._tell(give_up)
        return obtained

    def _acquire_at_once(self, args, keywords):
        obtained = self._raw.acquire(*args, **keywords)
        _, told, own, give_up, _ = self._told
        if obtained:
            if own:
                self._tell_obtained()
        elif not told or pure.caller_is_user(sys._getframe(2)):
            self._tell(give_up)
        return obtained

    def release(self):
        _, _, release, _, _ = self._told
        if not release or not ring.speaks():
            return self._raw.release()
        wrong = self._mistake()
        if not wrong:
            self._tell(release, self._raw._count() - 1 if self._recursive else 0)
        try:
            return self._raw.release()
        except Exception as error:
            if wrong:
                pure.report(kinds.MISUSE, self._number, wrong, str(error))
            raise

    def _mistake(self):
        if self._recursive:
            if self._raw._is_mine():
                return 0
            return kinds.NOT_OWNER if self._raw._is_zero() else kinds.NOT_HELD
        over = self._most and self._raw._get_value() >= self._most
        return self._told[4] if over else 0

    def _tell(self, kind, argument=0):
        if kind:
            pure.report(kind, self._number, argument)

    def _tell_obtained(self):
        if self._told[1]:
            self._tell(self._told[1], self._raw._count() if self._recursive else 0)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, exception, traceback):
        self.release()

    def __repr__(self):
        return "<_multiprocessing.SemLock object at %#x>" % id(self)


SemLock.__module__ = "_multiprocessing"


def _wish(block=True, timeout=None, *rest, **others):
    """How long acquire() may block, in nanoseconds."""
    if rest or others or not isinstance(block, int):
        return _UNHEARD_OF
    if not block:
        return _ONE_TRY
    if timeout is None:
        return _FOR_EVER
    if not isinstance(timeout, (int, float)) or not timeout < _LONGEST:
        return _UNHEARD_OF
    return int(timeout * 1e9) if timeout > 0 else 0
