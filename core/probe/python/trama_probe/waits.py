# SPDX-License-Identifier: GPL-3.0-or-later
"""Conditions that the library has inside its objects, and what it means to wait on one.

A meaning has ``begin(timeout)``, called before the wait, with None for no timeout, and
``end(result, raised)``, called after it, when the condition's lock is held again.
"""

from trama_probe import backend
from trama_probe.births import Births

_meanings = Births()
_watched = set()


def on(condition, meaning):
    """Whoever waits on this Condition does what the meaning says."""
    kind = type(condition)
    if kind not in _watched:
        _watched.add(kind)
        kind.wait = backend.around(kind.wait, _before, _after, _meanings.known)
    _meanings.add(condition, meaning)


def nanoseconds(timeout):
    """What a record says of a timeout in seconds; None is none."""
    if timeout is None:
        return -1
    return int(max(0, min(timeout, 2**32)) * 1e9) if isinstance(timeout, (int, float)) else 0


def timed(timeout):
    """What a record says of a timeout beside a number."""
    return int(timeout is not None) << 32


def _before(condition, timeout=None):
    meaning = _meanings.of(condition)
    if not meaning:
        return None
    meaning.begin(timeout)
    return meaning


def _after(meaning, result, raised):
    meaning.end(result, raised)
