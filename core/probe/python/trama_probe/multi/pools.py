# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.pool.

A job is what a worker takes at once: a call, or a chunk of a map. The library numbers each call
by a counter and its chunks from 0. Here the counter goes on by as many as there are chunks, so
that the sum of both is the job's number in every process, and nothing has to travel with it.
"""

import os
import queue
from _thread import get_ident
from itertools import count, islice
from sys import _getframe

from trama_probe import backend, exceptions, functions, kinds, objects, waits
from trama_probe.births import Births
from trama_probe.multi import locks
from trama_probe.objects import births

_COUNTED = (list, tuple, range, str, bytes, dict, set, frozenset)
# Numbers of calls for an iterator of which nobody knows how long it is: apart from the others.
_UNCOUNTED, _UNCOUNTED_STEP = 1 << 20, 1 << 12
_NOTHING = 0, "", 1
_taking = Births()  # the queue from which workers take jobs → number of the pool
_results = Births()  # result → number of its pool, number of its job; 0 of several
_submitting = {}  # thread → number of the pool, the job's name, its chunks (None: not known)
_by_hand = {}  # number of a call whose chunks are told when they go out → pool, name


def watch(pools):
    pools.job_counter = _Numbers(pools.MapResult)
    pools.worker = backend.around(pools.worker, _before_worker)
    Pool, known = pools.Pool, births.known
    for cls, kind in ((Pool, kinds.POOL), (pools.ThreadPool, kinds.THREAD_POOL)):
        cls.__init__ = backend.around(cls.__init__, _Making(kind, cls), _after_making)
        cls._setup_queues = backend.around(cls._setup_queues, _itself, _after_queues, known)
    for name, before in (("apply_async", _before_apply), ("_map_async", _before_map),
                         ("imap", _before_imap), ("imap_unordered", _before_imap)):
        setattr(Pool, name, backend.around(getattr(Pool, name), before, _after_submit, known))
    Pool.close = backend.around(Pool.close, _before_close, None, known)
    Pool.terminate = backend.around(Pool.terminate, _before_close, None, known)
    _watch_results(pools)


def _itself(thing, *args, **keywords):
    return thing


# ---- the pool and its workers


class _Making:
    """A pool is told of before it is made, because that starts its workers."""

    def __init__(self, kind, cls):
        self._kind = kind
        self._cls = cls

    def __call__(self, pool, processes=None, *args, **keywords):
        frame = None if births.of(pool) else objects.maker(locks.CONTEXT)
        size = os.cpu_count() or 1 if processes is None else processes
        if frame is None or type(size) is not int or size < 1:
            return None
        shared = self._kind == kinds.POOL
        number = objects.create(self._kind, objects.outside(frame, pool), size, shared)
        births.add(pool, number)
        pool._trama_size = size
        return pool


def _after_making(pool, result, raised):
    pool.__dict__.pop("_trama_size", None)


def _after_queues(pool, result, raised):
    number = births.of(pool)
    if isinstance(pool._inqueue, queue.SimpleQueue):
        pool._inqueue, pool._outqueue = _Jobs(), _Results()
        pool._inqueue.number = pool._outqueue.number = number
        pool._quick_put, pool._quick_get = pool._inqueue.put, pool._outqueue.get
    else:
        _taking.add(pool._inqueue, number)
        objects.offer(pool._inqueue, number, kinds.POOL, _key(pool._inqueue), pool._trama_size)
    pool._quick_put = backend.around(pool._quick_put, _before_going)


def _key(jobs):
    return locks.key_of("pool", jobs._rlock)


def _before_worker(jobs, results, *args, **keywords):
    """A worker process begins; of one that was spawned the pool is met."""
    if isinstance(jobs, _Jobs):
        return
    number = _taking.of(jobs) or objects.meet(jobs, _key(jobs))
    if number:
        jobs.get = backend.around(jobs.get, _anyway, _Begins(number))
        results.put = backend.around(results.put, _Ends(number))


def _anyway(*args, **keywords):
    return True


def _begins(number, task):
    if task is not None:
        backend.report(kinds.JOB_BEGIN, number, task[0] + task[1] + 1)


def _ends(number, done):
    job, chunk, (succeeded, value) = done
    words = "" if succeeded else exceptions.text_of(getattr(value, "exc", value))
    backend.report(kinds.JOB_END, number, 2 * (job + chunk + 1) + (not succeeded), words)


class _Begins:
    def __init__(self, number):
        self._number = number

    def __call__(self, token, task, raised):
        if not raised:
            _begins(self._number, task)


class _Ends:
    def __init__(self, number):
        self._number = number
        self._last = None

    def __call__(self, done):
        # A result that cannot be pickled is put a second time, as an error.
        if done is not None and done[:2] != self._last:
            self._last = done[:2]
            _ends(self._number, done)


class _Jobs(queue.SimpleQueue):
    """What the threads of a ThreadPool take their jobs from."""

    __slots__ = ("number",)

    def get(self, *args, **keywords):
        task = super().get(*args, **keywords)
        if _getframe(1).f_code.co_name == "worker":
            _begins(self.number, task)
        return task


class _Results(queue.SimpleQueue):
    """Where they put the results."""

    __slots__ = ("number",)

    def put(self, done, *args, **keywords):
        if done is not None:
            _ends(self.number, done)
        super().put(done, *args, **keywords)


for _one in (_Jobs, _Results):
    _one.__name__, _one.__module__ = "SimpleQueue", "_queue"


# ---- jobs


class _Numbers:
    """The library's counter of calls. Each call is told by its chunks when it gets its number."""

    def __init__(self, map_result):
        self._count = count()
        self._uncounted = count(_UNCOUNTED, _UNCOUNTED_STEP)
        self._map = map_result.__init__.__code__

    def __iter__(self):
        return self

    def __next__(self):
        pool, name, chunks = _submitting.get(get_ident(), _NOTHING)
        frame = _getframe(1)
        if frame.f_back.f_code is self._map:
            made = frame.f_back.f_locals
            chunks = _chunks(made["length"], made["chunksize"])
        first = self._take(chunks)
        if pool:
            if chunks is None:
                _by_hand[first] = pool, name
            for number in range(first + 1, first + 1 + (chunks or 0)):
                backend.report(kinds.SUBMIT, pool, number, name)
            _results.add(frame.f_locals["self"], (pool, first + 1 if chunks == 1 else 0))
        return first

    def _take(self, chunks):
        """The number of a call; the counter goes on in one step of C, for all threads alike."""
        if chunks is None:
            return next(self._uncounted)
        return list(islice(self._count, max(1, chunks)))[0]


def _chunks(length, size):
    return -(-length // size) if size > 0 else 0


def _submit(pool, function, chunks):
    _submitting[get_ident()] = births.of(pool), functions.name_of(function), chunks
    return True


def _before_apply(pool, function, *args, **keywords):
    return _submit(pool, function, 1)


def _before_map(pool, function, *args, **keywords):
    return _submit(pool, function, None)


def _before_imap(pool, function, iterable, chunksize=1):
    counted = type(iterable) in _COUNTED and type(chunksize) is int
    return _submit(pool, function, _chunks(len(iterable), chunksize) if counted else None)


def _after_submit(token, result, raised):
    _submitting.pop(get_ident(), None)


def _before_going(task):
    """The task handler hands a job on to the workers."""
    if task is not None and task[0] in _by_hand:
        pool, name = _by_hand[task[0]]
        backend.report(kinds.SUBMIT, pool, task[0] + task[1] + 1, name)


def _before_close(pool):
    if pool._state == "RUN":
        backend.report(kinds.CLOSE, births.of(pool))


# ---- results


def _watch_results(pools):
    known = _results.known
    ApplyResult, Iterator = pools.ApplyResult, pools.IMapIterator
    ApplyResult.wait = backend.around(ApplyResult.wait, _before_wait, _after_wait, known)
    Iterator.next = Iterator.__next__ = backend.around(
        Iterator.next, _before_next, _after_next, known)


def _before_wait(result, timeout=None):
    if not result._event.is_set():
        pool, number = _results.of(result)
        backend.report(kinds.RESULT_WAIT, pool, number + waits.timed(timeout))
    return result


def _after_wait(result, nothing, raised):
    pool, number = _results.of(result)
    if result._event.is_set():
        backend.report(kinds.RESULT, pool, number)
    else:
        backend.report(kinds.GIVE_UP, pool)


def _before_next(results, timeout=None):
    if not results._items and results._index != results._length:
        pool, number = _results.of(results)
        backend.report(kinds.RESULT_WAIT, pool, number + waits.timed(timeout))
        return results, True
    return results, False


def _after_next(token, item, raised):
    results, waited = token
    pool, number = _results.of(results)
    if not raised:
        backend.report(kinds.RESULT, pool, number)
    elif waited:
        backend.report(kinds.GIVE_UP, pool)
