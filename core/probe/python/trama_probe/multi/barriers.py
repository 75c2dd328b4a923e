# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.Barrier, by the steps that threading's Barrier takes under its lock."""

import sys

from trama_probe import backend, kinds, objects
from trama_probe.multi import locks
from trama_probe.objects import births
from trama_probe.waits import nanoseconds

_BROKEN = -2  # a barrier's state, as threading has it


def watch(synchronize):
    Barrier = synchronize.Barrier
    locks.hook_making(Barrier, _made)
    locks.hook_meeting(Barrier, _met)
    for name, before, after in (("_enter", _before_enter, _after_enter),
                                ("_exit", _before_exit, None),
                                ("_break", _before_break, None),
                                ("reset", _before_reset, None)):
        setattr(Barrier, name,
                backend.around(getattr(Barrier, name), before, after, births.known))


def _made(barrier, frame):
    size = barrier._parties
    number = objects.create(kinds.BARRIER, frame, size, shared=True)
    births.add(barrier, number)
    objects.offer(barrier, number, kinds.BARRIER, _key(barrier), size)


def _met(barrier):
    objects.meet(barrier, _key(barrier))


def _key(barrier):
    return locks.key_of("barrier", barrier._cond._sleeping_count)


def _before_enter(barrier):
    number = births.of(barrier)
    if barrier._state == _BROKEN:
        backend.report(kinds.GIVE_UP, number)
        return None
    backend.report(kinds.AWAIT, number, nanoseconds(_timeout()))
    return number


def _after_enter(number, result, raised):
    if raised:
        backend.report(kinds.GIVE_UP, number)


def _timeout():
    """What wait(), which is just being called, was given."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_code.co_name != "wait":
        frame = frame.f_back
    return frame.f_locals["timeout"] if frame is not None else None


def _before_exit(barrier):
    """The wait is over, well or not, and the lock is still held."""
    backend.report(kinds.GIVE_UP if barrier._state < 0 else kinds.PASS, births.of(barrier))


def _before_break(barrier):
    backend.report(kinds.BREAK, births.of(barrier))


def _before_reset(barrier):
    backend.report(kinds.RESET, births.of(barrier))
