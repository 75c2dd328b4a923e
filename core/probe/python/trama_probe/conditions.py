# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the Conditions that the program makes; those of the library stay as they are.

What a Condition asks of its lock says all: whether it is held comes first in wait() and notify(),
giving it back is where a wait begins, and obtaining it again is where that has ended.
"""

from types import MethodType

from trama_probe import backend, callers, kinds, objects, waits

_Condition = None
_init = None
_wait = _notify = _notify_all = None  # the code of these methods


def watch(threading):
    global _Condition, _init, _wait, _notify, _notify_all
    _Condition = threading.Condition
    _init = _Condition.__init__
    _wait, _notify = _Condition.wait.__code__, _Condition.notify.__code__
    _notify_all = _Condition.notify_all.__code__
    _Condition.__init__ = backend.around(_init, _before_init, _after_init)


# ---- making one


def _before_init(condition, lock=None):
    frame = objects.maker()
    return (condition, frame, lock is None) if frame is not None else None


def _after_init(token, result, raised):
    condition, frame, is_its_own = token
    if raised:
        return
    number = objects.create(kinds.CONDITION, objects.outside(frame, condition))
    objects.births.add(condition, number)
    if is_its_own:
        _init(condition, backend.rlock(number))
    watched = _Watched(number)
    _hook(condition, "_is_owned", lambda own: backend.around(own, _always, watched.asked))
    _hook(condition, "_release_save", lambda own: backend.around(own, watched.waits))
    _hook(condition, "_acquire_restore", lambda own: backend.surely(own, watched.woken))


def _hook(condition, name, around):
    """Gets between the condition and what it asks of its lock."""
    method = vars(condition).get(name)
    if method is None:  # the lock has no such thing, and Condition has its own
        if getattr(type(condition), name) is not getattr(_Condition, name):
            return
        # Bound to the lock alone: a reference to the condition would keep it alive.
        method = MethodType(getattr(_Condition, name), _Holder(condition._lock))
    vars(condition)[name] = around(method)


class _Holder:
    """All that those methods of a Condition need to know of it."""

    __slots__ = ("_lock",)

    def __init__(self, lock):
        self._lock = lock


# ---- using it


def _always(*args):
    return True


class _Watched:
    def __init__(self, number):
        self._number = number

    def asked(self, token, is_owned, raised):
        """wait() or notify() has asked whether its caller has the lock, and refuses if not."""
        frame = callers.caller()
        if raised or frame.f_code not in (_wait, _notify):
            return
        if not is_owned:
            words = _refusal(frame.f_code)
            backend.report(kinds.MISUSE, self._number, kinds.WITHOUT_LOCK, words)
        elif frame.f_code is _notify:
            wakes_all = frame.f_back is not None and frame.f_back.f_code is _notify_all
            many = -1 if wakes_all else frame.f_locals["n"]
            backend.report(kinds.NOTIFY, self._number, int(many))

    def waits(self):
        frame = callers.caller()
        if frame.f_code is _wait:
            timeout = waits.nanoseconds(frame.f_locals["timeout"])
            backend.report(kinds.AWAIT, self._number, timeout)

    def woken(self, state):
        frame = callers.caller()
        if frame.f_code is _wait:
            came = frame.f_locals["gotit"]
            backend.report(kinds.PASS if came else kinds.GIVE_UP, self._number)


def _refusal(code):
    """What a method says when its caller has not the lock."""
    return next((c for c in code.co_consts if isinstance(c, str) and "un-acquired" in c), "")
