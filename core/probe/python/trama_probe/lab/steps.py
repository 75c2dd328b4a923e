# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of a program that the Lab decides on: each call of a method of an object that the
program has made is one, as far as it does not wait inside.

A step waits for bits that stand on the board for what the object is like; see FREE and the others.
Whoever has taken a step at an object publishes them anew.
"""

import builtins
import os
import time
from functools import partial

from trama_probe import backend, kinds, objects, waits
from trama_probe.births import Births

FREE = ENDED = NOT_EMPTY = 1
ROOM, ALL_DONE = 2, 4
_FOREVER = -1

_lives = Births()  # of threads, the things that stand for them
_started = []  # the things of those that are no daemons, and the process that has started them


class _Class:
    """A class of objects; ``guards(one)`` is what can be waited for at one of them, if anything."""

    def __init__(self, kind, guards=None):
        self._kind = kind
        self._guards = guards

    def turn(self, name, verb, writes=True, bits=0, wait=0, arguments=None):
        """Calls of the method are steps. They wait for the bits, as long as ``arguments`` says,
        which takes the method's own and returns a timeout in ns and the arguments with which to
        call when it has passed; ``wait`` is the kind of record that tells of waiting."""
        if not hasattr(self._kind, name):
            return

        def plan(one, *args, **keywords):
            number = objects.births.of(one)
            if not number:
                return None
            timeout, late = _FOREVER, None
            if arguments is not None:
                timeout, late = arguments(one, *args, **keywords)
            guards = self._guards and partial(self._guards, one)
            thing = backend.thing_of(number, guards() if guards else 0)
            return (verb, number, thing, writes, bits if timeout else 0, timeout, wait, late,
                    guards)

        setattr(self._kind, name, backend.turn(getattr(self._kind, name), plan))


_await_end = None


def _nothing(thing):
    pass


def _timeout(block, timeout):
    return waits.nanoseconds(timeout) if block else 0


# ---- clocks

_CLOCK = 0  # the thing that stands for it


def watch_clocks():
    """Reading a clock is a step: what it shows depends on who has gone before."""
    for name in ("time", "monotonic", "perf_counter", "time_ns", "monotonic_ns", "perf_counter_ns"):
        setattr(time, name, backend.turn(getattr(time, name), _plan_look))


def _plan_look():
    return kinds.LOAD, 0, _CLOCK, False, 0, _FOREVER, 0, None, None


# ---- threading


def watch_joins(threading):
    """To be hooked before the probe reports joins: it tells of the wait before the step."""
    threading.Thread.join = backend.turn(threading.Thread.join, _plan_join)


def watch_threading(threading):
    """To be hooked after the probe's own watching."""
    global _await_end
    _await_end = backend.turn(_nothing, _plan_end)
    threading.Thread.start = backend.turn(threading.Thread.start, _plan_start)
    threading.Thread.is_alive = backend.turn(threading.Thread.is_alive, _plan_is_alive)

    event = _Class(threading.Event)
    event.turn("is_set", kinds.LOAD, writes=False)
    event.turn("set", kinds.SET)
    event.turn("clear", kinds.CLEAR)
    event.turn("wait", kinds.AWAIT, writes=False)  # who waits goes on, even if it is cleared again

    semaphore = _Class(threading.Semaphore, lambda one: FREE if one._value > 0 else 0)
    semaphore.turn("acquire", kinds.OBTAIN, bits=FREE, wait=kinds.WAIT, arguments=_semaphore)
    threading.Semaphore.__enter__ = threading.Semaphore.acquire
    semaphore.turn("release", kinds.RELEASE)
    bounded = _Class(threading.BoundedSemaphore, lambda one: FREE if one._value > 0 else 0)
    bounded.turn("release", kinds.RELEASE)

    barrier = _Class(threading.Barrier)
    barrier.turn("wait", kinds.AWAIT)
    barrier.turn("reset", kinds.RESET)
    barrier.turn("abort", kinds.BREAK)

    for name, plan in (("wait", _plan_condition_wait), ("notify", _plan_notify),
                       ("notify_all", _plan_notify)):
        setattr(threading.Condition, name, backend.turn(getattr(threading.Condition, name), plan))

    builtins.print = backend.turn(builtins.print, _plan_print)


def _plan_condition_wait(condition, timeout=None):
    """It lets go of its lock too."""
    return _plan_condition(condition, kinds.AWAIT, True)


def _plan_notify(condition, n=1):
    """It asks whether its lock is held."""
    return _plan_condition(condition, kinds.NOTIFY, False)


def _plan_condition(condition, verb, writes_lock):
    """A lock that the condition has made for itself is the same object, and nothing is published
    of it here. One that nobody has acquired so far is free."""
    number = objects.births.of(condition)
    if not number:
        return None
    thing = backend.thing_of(number, FREE)
    lock = backend.number_of(condition._lock)
    return (verb, number, thing, True, 0, _FOREVER, 0, None, None, thing,
            backend.thing_of(lock, FREE) if lock not in (0, number) else 0, writes_lock, True)


def _semaphore(one, blocking=True, timeout=None):
    return _timeout(blocking, timeout), (one, False)


def _plan_start(thread):
    thing = _lives.of(thread)
    if not thing:
        thing = backend.thing(0)
        _lives.add(thread, thing)
    if not thread.daemon:
        _remember(thing)
    return kinds.THREAD_START, 0, thing, True, 0, _FOREVER, 0, None, None


def _remember(thing):
    if _started and _started[0] != os.getpid():
        _started.clear()
    if not _started:
        _started.append(os.getpid())
    _started.append(thing)


def await_started():
    """Python waits, at its end, for all threads that are no daemons: one step each."""
    if _started and _started[0] == os.getpid():
        for thing in _started[1:]:
            _await_end(thing)
    _started.clear()


def _plan_end(thing):
    return kinds.THREAD_JOINED, 0, thing, False, ENDED, _FOREVER, 0, None, None


def _plan_join(thread, timeout=None):
    thing = _lives.of(thread)
    if not thing:
        return None
    limit = waits.nanoseconds(timeout)
    bits = ENDED if limit else 0
    return kinds.THREAD_JOINED, 0, thing, False, bits, limit, 0, (thread, 0), None


def _plan_is_alive(thread):
    thing = _lives.of(thread)
    return thing and (kinds.LOAD, 0, thing, False, 0, _FOREVER, 0, None, None) or None


def thing_of_thread(thread):
    return _lives.of(thread)


def ends(thing):
    """The thread for which this thing stands has run its body."""
    if thing:
        backend.step(kinds.THREAD_END, 0, thing)
        backend.publish(thing, ENDED)
        backend.hush(1)  # from here on Python's own code goes


def _plan_print(*values, file=None, **keywords):
    return kinds.WRITE, 0, backend.output(1), True, 0, _FOREVER, 0, None, None


# ---- queue


def watch_queue(queue):
    one = _Class(queue.Queue, _of_queue)
    one.turn("put", kinds.PUT, bits=ROOM, wait=kinds.PUT_WAIT, arguments=_put)
    one.turn("get", kinds.GET, bits=NOT_EMPTY, wait=kinds.GET_WAIT, arguments=_get)
    one.turn("join", kinds.DRAINED, writes=False, bits=ALL_DONE, wait=kinds.DRAIN_WAIT,
             arguments=lambda queue: (_FOREVER, None))
    one.turn("task_done", kinds.TASK_DONE)
    one.turn("shutdown", kinds.CLOSE)
    for name in ("qsize", "empty", "full"):
        one.turn(name, kinds.LOAD, writes=False)
    size = queue.SimpleQueue.qsize  # which is no step
    simple = _Class(queue.SimpleQueue, lambda queue: NOT_EMPTY if size(queue) else 0)
    simple.turn("put", kinds.PUT)
    simple.turn("put_nowait", kinds.PUT)
    simple.turn("get", kinds.GET, bits=NOT_EMPTY, wait=kinds.GET_WAIT, arguments=_get)
    simple.turn("get_nowait", kinds.GET)
    for name in ("qsize", "empty"):
        simple.turn(name, kinds.LOAD, writes=False)


def _of_queue(queue):
    size = queue._qsize()
    is_shut = getattr(queue, "is_shutdown", False)
    return ((NOT_EMPTY if size or is_shut else 0)
            | (ROOM if not 0 < queue.maxsize <= size or is_shut else 0)
            | (ALL_DONE if not queue.unfinished_tasks else 0))


def _put(queue, item, block=True, timeout=None):
    return _timeout(block, timeout), (queue, item, False)


def _get(queue, block=True, timeout=None):
    return _timeout(block, timeout), (queue, False)
