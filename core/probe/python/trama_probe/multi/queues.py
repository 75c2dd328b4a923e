# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.queues.

A Queue's item goes into a buffer, from there by a feeder thread into a pipe, and out of it under
the lock of the readers. What tells of it sits at these very places, so the order of the records
is that of the items.
"""

import threading
from collections import deque

from trama_probe import backend, kinds, objects, values
from trama_probe.births import Births
from trama_probe.lab import shared_steps
from trama_probe.multi import locks, pipes
from trama_probe.objects import births

_PUT, _SEND, _RECEIVE, _POLL = range(4)  # where a tap sits, as tap.h numbers them

_UNSENDABLE = -1  # the token of what a feeder could not send

_feeders = Births()  # thread → number of its queue


def watch(queues):
    _watch_queues(queues)
    _watch_joinable(queues.JoinableQueue)
    _watch_simple(queues.SimpleQueue)
    if backend.decided():
        shared_steps.watch_queues(queues)


# ---- Queue and JoinableQueue


class _Buffer(deque):
    """A deque with an append of its own."""

    __slots__ = ("append",)


_Buffer.__name__ = _Buffer.__qualname__ = "deque"
_Buffer.__module__ = "collections"


def _watch_queues(queues):
    Queue, taps = queues.Queue, _Taps(queues)
    locks.hook_making(Queue, _Made(kinds.QUEUE, taps))
    locks.hook_making(queues.JoinableQueue, _Made(kinds.JOINABLE_QUEUE, taps))
    locks.hook_meeting(Queue, _Met(taps))
    known = births.known
    Queue._reset = backend.around(Queue._reset, _itself, taps.after_reset, known)
    Queue._start_thread = backend.around(Queue._start_thread, _itself, _after_feeder, known)
    Queue._finalize_join = staticmethod(
        backend.around(Queue._finalize_join, _before_flush, _after_flush))
    Queue._on_queue_feeder_error = staticmethod(
        backend.around(Queue._on_queue_feeder_error, _before_error))
    Queue.close = backend.around(Queue.close, _before_close, None, known)


class _Taps:
    """What is put into the parts of a queue to tell of it."""

    def __init__(self, queues):
        self._sentinel = queues._sentinel
        self._get = queues.Queue.get.__code__

    def locks(self, queue, number):
        """The locks of a queue are told only as what its callers wait for."""
        locks.tap(queue._sem, number, kinds.PUT_WAIT, 0, 0, kinds.GIVE_UP, 0)
        locks.tap(queue._rlock, number, kinds.GET_WAIT, 0, 0, kinds.GIVE_UP, 0)
        locks.tap(queue._wlock, number, kinds.SEND_WAIT, 0, 0, 0, 0)

    def methods(self, queue, number):
        queue._buffer = buffer = _Buffer(queue._buffer)
        buffer.append = backend.tap(deque.append, _PUT, number, buffer, self._sentinel)
        queue._send_bytes = backend.tap(
            queue._send_bytes, _SEND, number, None, queue._wlock._semlock)
        queue._recv_bytes = backend.tap(
            queue._recv_bytes, _RECEIVE, number, None, queue._rlock._semlock)
        queue._poll = backend.tap(queue._poll, _POLL, number, None, self._get)

    def after_reset(self, queue, result, raised):
        """After a fork the child has a buffer of its own."""
        self.methods(queue, births.of(queue))


class _Made:
    def __init__(self, kind, taps):
        self._kind = kind
        self._taps = taps

    def __call__(self, queue, frame):
        bound = queue._maxsize if queue._maxsize != queue._sem._semlock.SEM_VALUE_MAX else 0
        number = objects.create(self._kind, frame, bound, shared=True)
        births.add(queue, number)
        objects.offer(queue, number, self._kind, _key(queue), bound)
        self._taps.locks(queue, number)
        self._taps.methods(queue, number)


class _Met:
    def __init__(self, taps):
        self._taps = taps

    def __call__(self, queue):
        number = objects.meet(queue, _key(queue))
        if number:
            self._taps.locks(queue, number)
            self._taps.methods(queue, number)


def _key(queue):
    return locks.key_of("queue", queue._rlock)


def _itself(queue, *args, **keywords):
    return queue


def _after_feeder(queue, result, raised):
    if queue._thread is not None:
        _feeders.add(queue._thread, births.of(queue))


def _before_error(error, item):
    """The feeder drops what it cannot pickle, which has not been sent then."""
    number = _feeders.of(threading.current_thread())
    if number and not _is_sent(error.__traceback__):
        backend.report(kinds.GET, number, _UNSENDABLE, values.short(item))


def _is_sent(traceback):
    while traceback is not None:
        if traceback.tb_frame.f_code.co_name == "send_bytes":
            return True
        traceback = traceback.tb_next
    return False


def _before_flush(feeder):
    thread = feeder()
    number = _feeders.of(thread)
    if number == 0 or not thread.is_alive():
        return None
    backend.report(kinds.FLUSH_WAIT, number)
    return number


def _after_flush(number, result, raised):
    backend.report(kinds.FLUSHED, number)


def _before_close(queue):
    if not queue._closed:
        backend.report(kinds.CLOSE, births.of(queue))


# ---- what a JoinableQueue has besides


def _watch_joinable(JoinableQueue):
    known = births.known
    JoinableQueue.task_done = backend.around(JoinableQueue.task_done, _before_done, None, known)
    JoinableQueue.join = backend.around(JoinableQueue.join, _before_join, _after_join, known)


def _before_done(queue):
    if not queue._unfinished_tasks._semlock._is_zero():
        backend.report(kinds.TASK_DONE, births.of(queue))


def _before_join(queue):
    number = births.of(queue)
    if not queue._unfinished_tasks._semlock._is_zero():
        backend.report(kinds.DRAIN_WAIT, number)
    return number


def _after_join(number, result, raised):
    backend.report(kinds.GIVE_UP if raised else kinds.DRAINED, number)


# ---- SimpleQueue: a pipe and two locks


class _Role(pipes.Role):
    """The item that a put sends is in the pipe at once."""

    wait = kinds.GET_WAIT

    def sent(self, size, item):
        backend.report(kinds.PUT, self.number, 0, item)
        backend.report(kinds.SEND, self.number, size)

    def received(self, size, item):
        backend.report(kinds.GET, self.number)

    def closed(self):
        """The queue tells."""


def _watch_simple(SimpleQueue):
    locks.hook_making(SimpleQueue, _made_simple)
    locks.hook_meeting(SimpleQueue, _met_simple)
    known = births.known
    SimpleQueue.put = backend.around(
        SimpleQueue.put, _before_put, pipes.forget_item, known)
    SimpleQueue.close = backend.around(SimpleQueue.close, _before_simple_close, None, known)


def _made_simple(queue, frame):
    number = objects.create(kinds.SIMPLE_QUEUE, frame, shared=True)
    births.add(queue, number)
    objects.offer(queue, number, kinds.SIMPLE_QUEUE, _key(queue))
    _tap_simple(queue, number)


def _met_simple(queue):
    number = objects.meet(queue, _key(queue))
    if number:
        _tap_simple(queue, number)


def _tap_simple(queue, number):
    locks.tap(queue._rlock, number, kinds.GET_WAIT, 0, 0, 0, 0)
    locks.tap(queue._wlock, number, kinds.PUT_WAIT, 0, 0, 0, 0)
    pipes.listen(queue._reader, _Role(number))
    pipes.listen(queue._writer, _Role(number))


def _before_put(queue, item):
    return pipes.keep_item(item)


def _before_simple_close(queue):
    backend.report(kinds.CLOSE, births.of(queue))
