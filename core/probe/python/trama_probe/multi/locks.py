# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.synchronize: locks, semaphores, conditions, events.

All of them are made of Python's SemLock. What tells of one stands in for the SemLock in it, so
that a lock's own methods, ``with`` and the library's inner calls are told alike.
"""

import sys

from trama_probe import backend, kinds, objects
from trama_probe.lab import shared_steps
from trama_probe.objects import births
from trama_probe.waits import nanoseconds

CONTEXT = "multiprocessing/context.py"

_LOCKS = {"Lock": kinds.LOCK, "RLock": kinds.RLOCK, "Semaphore": kinds.SEMAPHORE,
          "BoundedSemaphore": kinds.BOUNDED_SEMAPHORE}
_SEMAPHORES = (kinds.SEMAPHORE, kinds.BOUNDED_SEMAPHORE)


def watch(synchronize):
    for name, kind in _LOCKS.items():
        hook_making(getattr(synchronize, name), _Made(kind))
    hook_meeting(synchronize.SemLock, _met)
    _watch_conditions(synchronize.Condition)
    _watch_events(synchronize.Event)
    if backend.decided():
        shared_steps.watch_sync(synchronize)


def hook_making(cls, made):
    """``made(thing, frame)`` is called for each new object that the program makes itself."""

    def after(token, result, raised):
        frame = None if raised else objects.maker(CONTEXT)
        if frame is not None:
            made(token, objects.outside(frame, token))

    cls.__init__ = backend.around(cls.__init__, _itself, after)


def hook_meeting(cls, met):
    """``met(thing)`` is called for each one that comes from another process."""

    def after(token, result, raised):
        if not raised:
            met(token)

    cls.__setstate__ = backend.around(cls.__setstate__, _itself, after)


def _itself(thing, *args, **keywords):
    return thing


def tap(lock, number, *told):
    """From now on the use of a lock is told as that of an object. ``told``: the kinds of record
    for waiting, obtaining, releasing, giving up (0: none), and what a release too many is."""
    lock._semlock = backend.semlock(lock._semlock, number, told)
    lock._make_methods()


def tap_as_lock(lock, number, kind=kinds.LOCK):
    refused = kinds.OVER_BOUND if kind == kinds.BOUNDED_SEMAPHORE else kinds.NOT_HELD
    tap(lock, number, kinds.WAIT, kinds.OBTAIN, kinds.RELEASE, kinds.GIVE_UP, refused)


def key_of(prefix, lock):
    """The key by which all processes know what is made of this lock; empty when only a fork can
    hand it on."""
    name = lock._semlock.name
    return "%s:%s" % (prefix, name) if name else ""


# ---- locks and semaphores


class _Made:
    def __init__(self, kind):
        self.kind = kind

    def __call__(self, lock, frame):
        make_lock(lock, self.kind, frame)


def make_lock(lock, kind, frame, name=None):
    """Reports a lock that is the program's; its number."""
    size = lock._semlock._get_value() if kind in _SEMAPHORES else 0
    number = objects.create(kind, frame, size, shared=True, name=name)
    births.add(lock, number)
    objects.offer(lock, number, kind, key_of("semlock", lock), size)
    tap_as_lock(lock, number, kind)
    return number


def _met(lock):
    key = key_of("semlock", lock)
    number = objects.meet(lock, key) if key else 0
    if number:
        tap_as_lock(lock, number, _kind_of(lock))


def _kind_of(lock):
    for kind in type(lock).__mro__:
        if kind.__name__ in _LOCKS:
            return _LOCKS[kind.__name__]
    return kinds.LOCK


# ---- conditions


def _watch_conditions(Condition):
    hook_making(Condition, _made_condition)
    hook_meeting(Condition, _met_condition)
    Condition.wait = backend.around(Condition.wait, _before_wait, _after_wait, births.known)
    Condition.notify = backend.around(Condition.notify, _before_notify, _after_wait,
                                      births.known)


def _made_condition(condition, frame):
    number = objects.create(kinds.CONDITION, frame, shared=True)
    births.add(condition, number)
    objects.offer(condition, number, kinds.CONDITION,
                  key_of("condition", condition._sleeping_count))
    _tap_condition(condition, number)


def _met_condition(condition):
    number = objects.meet(condition, key_of("condition", condition._sleeping_count))
    if number:
        _tap_condition(condition, number)


def _tap_condition(condition, number):
    # The end of a wait is told from inside: before the lock is obtained again.
    tap(condition._wait_semaphore, number, 0, kinds.PASS, 0, kinds.GIVE_UP, 0)
    if not births.of(condition._lock):
        tap_as_lock(condition._lock, number)
        condition._make_methods()


def _before_wait(condition, timeout=None):
    number = births.of(condition)
    held = condition._lock._semlock._is_mine()
    if held:
        backend.report(kinds.AWAIT, number, nanoseconds(timeout))
    return number, held


def _before_notify(condition, n=1):
    number = births.of(condition)
    held = condition._lock._semlock._is_mine()
    if held:
        backend.report(kinds.NOTIFY, number, -1 if n == sys.maxsize else n)
    return number, held


def _after_wait(token, result, raised):
    number, held = token
    if raised and not held:
        backend.report(kinds.MISUSE, number, kinds.WITHOUT_LOCK, str(sys.exc_info()[1]))


# ---- events


def _watch_events(Event):
    hook_making(Event, _made_event)
    Event.set = backend.around(Event.set, _before_set)
    Event.clear = backend.around(Event.clear, _before_clear)
    Event.wait = backend.around(Event.wait, _before_event, _after_event)


def _made_event(event, frame):
    number = objects.create(kinds.EVENT, frame, shared=True)
    births.add(event, number)
    objects.offer(event, number, kinds.EVENT, key_of("event", event._flag))


def _number_of(event):
    """An Event comes to a spawned child without a call of its own: it is met when it is used."""
    return births.of(event) or objects.meet(event, key_of("event", event._flag))


def _before_set(event):
    number = _number_of(event)
    if number:
        backend.report(kinds.SET, number)


def _before_clear(event):
    number = _number_of(event)
    if number:
        backend.report(kinds.CLEAR, number)


def _before_event(event, timeout=None):
    number = _number_of(event)
    if number and event._flag._semlock._is_zero():
        backend.report(kinds.AWAIT, number, nanoseconds(timeout))
    return number or None


def _after_event(number, result, raised):
    backend.report(kinds.PASS if result else kinds.GIVE_UP, number)
