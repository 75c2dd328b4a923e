# SPDX-License-Identifier: GPL-3.0-or-later
"""What acquiring and releasing tell, of a Lock and of an RLock.

A lock that is reported has ``_number`` and ``_raw_acquire``, Python's own acquire.
"""

from trama_probe import kinds
from trama_probe.pure import backend as pure

namer = None

_NO_TIMEOUT = -1
_LONGEST = 4e9  # s; Python's own limit is about twice that


def acquire(lock, blocking, timeout, caller, depth):
    """acquire(), reported; ``caller`` is the frame that asks, and ``depth`` tells how often
    the lock is held by then."""
    number = lock._number
    if not _is_wish_to_block(blocking, timeout):
        obtained = lock._raw_acquire(blocking, timeout)
        if obtained:
            pure.report(kinds.OBTAIN, number, depth())
        elif pure.caller_is_user(caller):
            pure.report(kinds.GIVE_UP, number)
        return obtained
    obtained = lock._raw_acquire(False)
    if not obtained:
        pure.report(kinds.WAIT, number, _NO_TIMEOUT if timeout == -1 else int(timeout * 1e9))
        try:
            obtained = lock._raw_acquire(True, timeout)
        finally:
            if not obtained:
                pure.report(kinds.GIVE_UP, number)
    if obtained:
        pure.report(kinds.OBTAIN, number, depth())
    return obtained


def _is_wish_to_block(blocking, timeout):
    """Whether acquire() is to block, by arguments that are no mistake."""
    return (isinstance(blocking, int) and bool(blocking) and isinstance(timeout, (int, float))
            and (timeout == -1 or 0 <= timeout < _LONGEST))


def misused(lock, how, error):
    """Reports a release that was wrong, in Python's own words."""
    pure.report(kinds.MISUSE, lock._number, how, str(error))


def created(lock, kind, frame):
    """Reports a new lock, made in this frame, whose program may have a name for it."""
    try:
        name = namer(frame)
    except Exception:
        name = ""
    pure.report(kinds.CREATE, lock._number, kind, name)
