# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs of twins.py can be made of: each kind of thing as Python and as a model, and
what can be done with it, likewise."""
from collections import namedtuple

from reference import (Barrier, Condition, Event, Lock, LifoQueue, PriorityQueue, Queue, RLock,
                       Semaphore, Variable)

# How it is made, in Python and as a model, of the one that is called ``of`` if any; its calls;
# ``held``: whether ``with`` can be said; ``weight``: how often it comes.
Kind = namedtuple("Kind", "source model calls of held weight", defaults=(None, False, 2))
# In Python, as a model, and whether what it returns is of interest. ``{}`` is the thing.
Call = namedtuple("Call", "source model answers")


def _tells(source, model):
    return Call(source, lambda world, thing: model(thing), False)


def _answers(source, model):
    return Call(source, lambda world, thing: model(thing), True)


def _variable(source, **more):
    """That ``source`` stands for a number, in one of Python's ways to share one."""
    return Kind(source, lambda w: Variable(w), [
        _answers("{}", lambda x: x.get()),
        _tells("{} = 7", lambda x: x.set(7)),
        _tells("{} += 1", lambda x: x.add(1)),
        _tells("{} *= 2", _doubled),
    ], **more)


def _doubled(x):
    yield from x.set(2 * (yield from x.get()))


_LOCK = [
    _tells("{}.acquire()", lambda lock: lock.acquire()),
    _answers("{}.acquire(blocking=False)", lambda lock: lock.acquire(0)),
    _answers("{}.acquire(timeout=1)", lambda lock: lock.acquire(1)),
    _tells("{}.release()", lambda lock: lock.release()),
    _tells("{}.release()", lambda lock: lock.release()),
]
_CONDITION = [
    _answers("{}.wait()", lambda change: change.wait()),
    _answers("{}.wait(1)", lambda change: change.wait(1)),
    _answers("{}.wait(timeout=2)", lambda change: change.wait(2)),
    _tells("{}.notify()", lambda change: change.notify()),
    _tells("{}.notify(2)", lambda change: change.notify(2)),
    _tells("{}.notify_all()", lambda change: change.notify_all()),
]
_SIMPLE_QUEUE = [
    _tells("{}.put(1)", lambda line: line.put(1)),
    _tells("{}.put(2)", lambda line: line.put(2)),
    _answers("{}.get()", lambda line: line.get()),
    _answers("{}.get_nowait()", lambda line: line.get(0)),
    _answers("{}.get(timeout=1)", lambda line: line.get(1)),
    _answers("{}.qsize()", lambda line: line.qsize()),
    _answers("{}.empty()", lambda line: line.empty()),
]
_QUEUE = _SIMPLE_QUEUE + [
    _tells("{}.put_nowait(3)", lambda line: line.put(3, 0)),
    _tells("{}.put(4, timeout=1)", lambda line: line.put(4, 1)),
    _answers("{}.full()", lambda line: line.full()),
    _tells("{}.task_done()", lambda line: line.task_done()),
    _tells("{}.join()", lambda line: line.join()),
]
_BARRIER = [_answers("{}.wait()", lambda meeting: meeting.wait())] * 4 + [
    _tells("{}.abort()", lambda meeting: meeting.abort()),
]

KINDS = {
    "number": _variable("0", weight=6),
    "box.number": _variable("0", weight=1),
    "items[0]": _variable("0", weight=1),
    "names['a']": _variable("0", weight=1),
    "order": Kind("[]", lambda w: Variable(w, []), [
        _answers("list({})", lambda order: order.look(list)),
        _answers("len({})", lambda order: order.look(len)),
        _tells("{}.append(5)", lambda order: order.change(lambda order: order.append(5))),
        _tells("{}.append(6)", lambda order: order.change(lambda order: order.append(6))),
        _answers("{}.pop()", lambda order: order.change(list.pop)),
    ]),
    "lock": Kind("threading.Lock()", Lock, [
        *_LOCK, _answers("{}.locked()", lambda lock: lock.locked())], held=True, weight=5),
    "rlock": Kind("threading.RLock()", RLock, _LOCK, held=True, weight=3),
    "semaphore": Kind("threading.Semaphore(1)", Semaphore, _LOCK, held=True),
    "bounded": Kind("threading.BoundedSemaphore(1)", lambda w: Semaphore(w, 1, 1), _LOCK,
                    held=True),
    "event": Kind("threading.Event()", Event, [
        _answers("{}.wait()", lambda event: event.wait()),
        _answers("{}.wait(1)", lambda event: event.wait(1)),
        _answers("{}.wait(timeout=2)", lambda event: event.wait(2)),
        _tells("{}.set()", lambda event: event.set()),
        _tells("{}.set()", lambda event: event.set()),
        _tells("{}.clear()", lambda event: event.clear()),
        _answers("{}.is_set()", lambda event: event.is_set()),
    ], weight=5),
    "change": Kind("threading.Condition()", Condition, _CONDITION, held=True, weight=5),
    "change_of_lock": Kind("threading.Condition({})", Condition, _CONDITION, "lock", held=True),
    "change_of_rlock": Kind("threading.Condition({})", Condition, _CONDITION, "rlock", held=True,
                            weight=1),
    "barrier": Kind("threading.Barrier(2)", lambda w: Barrier(w, 2), _BARRIER),
    "line": Kind("queue.Queue()", Queue, _QUEUE, weight=3),
    "short_line": Kind("queue.Queue(1)", lambda w: Queue(w, 1), _QUEUE, weight=3),
    "pile": Kind("queue.LifoQueue()", LifoQueue, _QUEUE, weight=1),
    "ward": Kind("queue.PriorityQueue()", PriorityQueue, _QUEUE, weight=1),
    "simple_line": Kind("queue.SimpleQueue()", Queue, _SIMPLE_QUEUE),
}
THREAD = Kind(None, None, [
    Call("{}.join()", lambda world, task: world.join(task), False),
    Call("{}.join(timeout=1)", lambda world, task: world.join(task, 1), False),
    Call("{}.is_alive()", lambda world, task: world.is_alive(task), True),
])
TIME = Kind(None, None, [
    Call("time.sleep(1)", lambda world, _: world.sleep(1), False),
    Call("time.sleep(2)", lambda world, _: world.sleep(2), False),
])
