# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps at what processes share: like those of ``steps``, but at things that all processes
know by a key.

A lock of multiprocessing takes its steps itself, see semlock.c. Whether a pipe is ready is not on
the board: who receives takes its step, and then waits beneath for what is to come.
"""

import os

from trama_probe import backend, kinds, objects, waits
from trama_probe.births import Births

_ENDED = _FREE = 1
_FOREVER = -1
_READERS = frozenset("__contains__ __getattribute__ __getitem__ __iter__ __len__ copy count empty "
                     "full get index is_set items keys qsize values".split())

_starts = Births()  # of processes, the things that stand for their start


def turn(call, verb, writes=True):
    """A function whose first argument is an object of the program takes a step there."""

    def plan(one, *args, **keywords):
        number = objects.births.of(one)
        if not number:
            return None
        thing = backend.thing_of(number, 0)
        return verb, number, thing, writes, 0, _FOREVER, 0, None, None

    return backend.turn(call, plan)


def _turns(cls, verbs, writes=True):
    """Methods that the class itself has take steps; ``verbs``: name to verb."""
    for name, verb in verbs.items():
        if name in vars(cls):
            setattr(cls, name, turn(vars(cls)[name], verb, writes))


def watch_sync(synchronize):
    """To be hooked after the probe's own watching, as all of these."""
    _turns(synchronize.Condition, {"wait": kinds.AWAIT, "notify": kinds.NOTIFY,
                                   "notify_all": kinds.NOTIFY})
    _turns(synchronize.Event, {"set": kinds.SET, "clear": kinds.CLEAR})
    _turns(synchronize.Event, {"wait": kinds.AWAIT, "is_set": kinds.LOAD}, writes=False)


# ---- queues and pipes


def watch_queues(queues):
    for cls in (queues.Queue, queues.JoinableQueue):
        if "put" in vars(cls):
            cls.put = backend.turn(cls.put, _plan_put)
        _turns(cls, {"get": kinds.GET, "task_done": kinds.TASK_DONE, "close": kinds.CLOSE})
        _turns(cls, {"join": kinds.DRAINED, "qsize": kinds.LOAD, "empty": kinds.LOAD,
                     "full": kinds.LOAD}, writes=False)
    _turns(queues.SimpleQueue, {"put": kinds.PUT, "get": kinds.GET, "close": kinds.CLOSE})
    _turns(queues.SimpleQueue, {"empty": kinds.LOAD}, writes=False)


def _plan_put(queue, item, block=True, timeout=None):
    """There is room while the semaphore that counts it is free."""
    number = objects.births.of(queue)
    if not number:
        return None
    limit = waits.nanoseconds(timeout) if block else 0
    room = backend.thing_of_semaphore(queue._sem._semlock.handle)
    return (kinds.PUT, number, backend.thing_of(number, 0), True, _FREE if limit else 0, limit,
            kinds.PUT_WAIT, (queue, item, False), None, room)


def watch_pipes(connection):
    Base = connection._ConnectionBase
    _turns(Base, {"send": kinds.SEND, "send_bytes": kinds.SEND, "recv": kinds.RECEIVE,
                  "recv_bytes": kinds.RECEIVE, "recv_bytes_into": kinds.RECEIVE,
                  "close": kinds.CLOSE})
    _turns(Base, {"poll": kinds.LOAD}, writes=False)


# ---- managers


def watch_managers(managers):
    Proxy = managers.BaseProxy
    Proxy._callmethod = backend.turn(Proxy._callmethod, _plan_call)


def _plan_call(proxy, method, *args):
    number = objects.births.of(proxy)
    if not number:
        return None
    return (kinds.CALL, number, backend.thing_of(number, 0), method not in _READERS, 0, _FOREVER,
            0, None, None)


# ---- processes


def watch_joins(Process):
    """To be hooked before the probe reports joins: it tells of the wait before the step."""
    Process.join = backend.turn(Process.join, _plan_join)


def watch_processes(Process):
    Process.start = backend.turn(Process.start, _plan_start)
    Process.is_alive = backend.turn(Process.is_alive, _plan_look)
    Process.exitcode = property(backend.turn(Process.exitcode.fget, _plan_look))
    for name in ("terminate", "kill"):
        setattr(Process, name, backend.turn(getattr(Process, name), _plan_end))


def _plan_start(process):
    thing = _starts.of(process)
    if not thing:
        thing = backend.thing(0)
        _starts.add(process, thing)
    return kinds.PROCESS_START, 0, thing, True, 0, _FOREVER, 0, None, None


def _thing_of(process):
    popen = process._popen
    return backend.thing_of_process(popen.pid) if popen is not None else 0


def _plan_join(process, timeout=None):
    thing = _thing_of(process)
    if not thing:
        return None
    limit = waits.nanoseconds(timeout)
    return (kinds.PROCESS_JOINED, 0, thing, False, _ENDED if limit else 0, limit, 0, (process, 0),
            None)


def _plan_look(process):
    thing = _thing_of(process)
    return (kinds.LOAD, 0, thing, False, 0, _FOREVER, 0, None, None) if thing else None


def _plan_end(process):
    thing = _thing_of(process)
    return (kinds.PROCESS_END, 0, thing, True, 0, _FOREVER, 0, None, None) if thing else None


def ends():
    """This process has run its body."""
    thing = backend.thing_of_process(os.getpid())
    if thing:
        backend.step(kinds.PROCESS_END, 0, thing)
        backend.hush(1)  # from here on Python's own code goes
