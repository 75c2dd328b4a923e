# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches queue.Queue, LifoQueue and PriorityQueue, and what the program derives from them.

Items come and go in the exact order, under the queue's mutex: the backend stands in for `_put`
and `_get` of each queue that the program makes. Those of libraries are left alone.
"""

from _weakref import ref

from trama_probe import backend, callers, kinds, objects, simple_queues, waits
from trama_probe.lab import steps

_module = None
_KINDS = {"PriorityQueue": kinds.PRIORITY_QUEUE, "LifoQueue": kinds.LIFO_QUEUE,
          "Queue": kinds.QUEUE}
_TOO_OFTEN = "task_done() called too many times"


def watch(queue):
    global _module
    _module = queue
    Queue = queue.Queue
    Queue.__init__ = backend.around(Queue.__init__, _before_init, _after_init)
    Queue.join = backend.around(Queue.join, _before_join, _after_join, objects.births.known)
    Queue.task_done = backend.task_done(Queue.task_done, _misused)
    if hasattr(Queue, "shutdown"):
        Queue.shutdown = backend.around(
            Queue.shutdown, _before_shutdown, None, objects.births.known)
    simple_queues.watch(queue)
    if backend.decided():
        steps.watch_queue(queue)


# ---- making one


def _before_init(queue, *args, **keywords):
    frame = objects.maker()
    return (queue, frame) if frame is not None else None


def _after_init(token, result, raised):
    queue, frame = token
    if raised:
        return
    bound = queue.maxsize if type(queue.maxsize) is int else 0
    number = objects.births.of(queue)
    if not number:
        frame = objects.outside(frame, queue)
        number = objects.create(_kind(queue), frame, bound)
        objects.births.add(queue, number)
    # Not into its __dict__, which Python makes only when somebody looks, and is faster without.
    for name, port in backend.queue_ports(queue, number, bound, _tried).items():
        object.__setattr__(queue, name, port)
    for condition, wait in ((queue.not_empty, _GetWait), (queue.not_full, _PutWait),
                            (queue.all_tasks_done, _DrainWait)):
        waits.on(condition, wait(queue, number))


def _kind(queue):
    for name, kind in _KINDS.items():
        if isinstance(queue, getattr(_module, name)):
            return kind


# ---- waiting


class _Wait:
    """A wait on one of the queue's conditions."""

    def __init__(self, queue, number):
        self.queue = ref(queue)
        self.number = number

    def begin(self, timeout):
        backend.report(self.kind, self.number, waits.nanoseconds(timeout))

    def end(self, result, raised):
        queue = self.queue()
        if raised or queue is None or self.is_in_vain(queue, result):
            backend.report(kinds.GIVE_UP, self.number)


class _GetWait(_Wait):
    kind = kinds.GET_WAIT

    def is_in_vain(self, queue, woken):
        # When the time has passed, what there is can still be got.
        return (not woken or _is_shut(queue)) and not _length(queue)


class _PutWait(_Wait):
    kind = kinds.PUT_WAIT

    def is_in_vain(self, queue, woken):
        return _is_shut(queue) or not woken and _length(queue) in (None, queue.maxsize)


class _DrainWait(_Wait):
    kind = kinds.DRAIN_WAIT

    def end(self, result, raised):
        """For _after_join to tell."""


def _is_shut(queue):
    return getattr(queue, "is_shutdown", False) is True


def _length(queue):
    """How many items there are; None when only code of the program's could tell."""
    own = type(queue)._qsize.__code__.co_filename == _module.__file__
    return len(queue.queue) if own else None


def _tried(number, length):
    """A get has found the queue empty, or a put has found it full: does it give up?"""
    frame = callers.caller()
    asks = _module.Queue.put if length else _module.Queue.get
    if frame.f_code is asks.__code__:
        wish = frame.f_locals
        if _is_no(wish["block"]) or _is_zero(wish["timeout"]):
            backend.report(kinds.GIVE_UP, number)


def _is_no(block):
    return type(block) in (bool, int, type(None)) and not block


def _is_zero(timeout):
    return type(timeout) in (int, float) and timeout == 0


# ---- tasks, the end


def _misused(args, result, raised):
    number = objects.births.of(args[0]) if len(args) == 1 else 0
    if number and args[0].unfinished_tasks <= 0:
        backend.report(kinds.MISUSE, number, kinds.OVER_BOUND, _TOO_OFTEN)


def _before_join(queue):
    return objects.births.of(queue) or None


def _after_join(number, result, raised):
    backend.report(kinds.GIVE_UP if raised else kinds.DRAINED, number)


def _before_shutdown(queue, immediate=False):
    number = objects.births.of(queue)
    if number:
        backend.report(kinds.CLOSE, number)
