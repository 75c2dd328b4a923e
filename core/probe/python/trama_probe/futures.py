# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the executors of concurrent.futures that the program makes, and their jobs.

A job is told where its future says so: it begins when the future is set running and ends just
before the future gets its result. In the worker processes of a ProcessPoolExecutor there is no
future; there it is between a call's way out of the queue and its result's way back.
"""

import functools
import os
import sys
from _thread import get_ident

from trama_probe import backend, exceptions, functions, kinds, objects, waits
from trama_probe.births import Births
from trama_probe.lab import library_steps

_pools = Births()  # executor, or the queue to its workers → Pool
_jobs = Births()  # future → Job
_submitting = {}  # thread → the pool and the function of the job it submits
_DONE = ("CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED")
_POOL = "_trama_pool"  # attribute of a worker process: the key of its pool, and its size


class _Pool:
    def __init__(self, number, kind):
        self.number = number
        self.kind = kind
        self.key = "pool:%d:%d" % (os.getpid(), number)
        self.size = 0
        self.jobs = 0


class _Job:
    def __init__(self, pool, number):
        self.pool = pool
        self.number = number
        self.is_here = pool.kind == kinds.THREAD_POOL_EXECUTOR

    def report(self, kind, argument, text=""):
        backend.report(kind, self.pool.number, argument, text)


# ---- futures


def watch(base):
    for name, before, after in (
            ("set_running_or_notify_cancel", _before_running, _after_running),
            ("set_result", _before_result, None), ("set_exception", _before_exception, None),
            ("result", _before_asking, _after_asking),
            ("exception", _before_asking, _after_asking)):
        original = getattr(base.Future, name)
        setattr(base.Future, name, backend.around(original, before, after, _jobs.known))
    base._create_and_install_waiters = backend.around(
        base._create_and_install_waiters, _before_waiting, _after_waiting)
    if backend.decided():
        library_steps.watch_futures(base)


def _before_running(future):
    job = _jobs.of(future)
    return job if job and job.is_here else None


def _after_running(job, runs, raised):
    if runs:
        job.report(kinds.JOB_BEGIN, job.number)


def _before_result(future, result):
    job = _jobs.of(future)
    if job and job.is_here:
        job.report(kinds.JOB_END, job.number * 2)


def _before_exception(future, exception):
    job = _jobs.of(future)
    if job and job.is_here and exception is not None:
        job.report(kinds.JOB_END, job.number * 2 + 1, exceptions.text_of(exception))


def _before_asking(future, timeout=None):
    job = _jobs.of(future)
    if not job:
        return None
    if future._state not in _DONE:
        job.report(kinds.RESULT_WAIT, job.number + waits.timed(timeout))
    return job, future


def _after_asking(token, result, raised):
    job, future = token
    if future._state in _DONE:
        job.report(kinds.RESULT, job.number)
    else:
        backend.report(kinds.GIVE_UP, job.pool.number)


class _AnyWait:
    """A wait for any of several jobs, of which we know the pool of one."""

    def __init__(self, pool):
        self._pool = pool

    def begin(self, timeout):
        backend.report(kinds.RESULT_WAIT, self._pool.number, waits.timed(timeout))

    def end(self, woken, raised):
        ended = woken and not raised
        backend.report(kinds.RESULT if ended else kinds.GIVE_UP, self._pool.number)


def _before_waiting(futures, *args):
    known = (_jobs.of(future) for future in futures)
    return next((job.pool for job in known if job), None)


def _after_waiting(pool, waiter, raised):
    if not raised:
        waits.on(waiter.event._cond, _AnyWait(pool))


# ---- executors


def watch_threads(thread):
    _watch(thread.ThreadPoolExecutor, thread._WorkItem, _after_thread_pool)


def watch_processes(process):
    _watch(process.ProcessPoolExecutor, process._WorkItem, _after_process_pool)
    process._process_worker = backend.around(process._process_worker, _before_worker)
    process._sendback_result = backend.around(process._sendback_result, _before_sending)
    Process = sys.modules["multiprocessing.process"].BaseProcess
    Process.start = backend.around(Process.start, _before_start)


def _watch(executor, item, after_init):
    executor.__init__ = backend.around(executor.__init__, _before_init, after_init)
    executor.submit = backend.around(
        executor.submit, _before_submit, _after_submit, _pools.known)
    executor.shutdown = backend.around(
        executor.shutdown, _before_shutdown, None, _pools.known)
    item.__init__ = backend.around(item.__init__, _before_item)
    if backend.decided():
        library_steps.watch_executor(executor)


def _before_init(executor, *args, **keywords):
    frame = objects.maker()
    return (executor, frame) if frame is not None else None


def _after_thread_pool(token, result, raised):
    if not raised:
        _create(*token, kinds.THREAD_POOL_EXECUTOR)


def _after_process_pool(token, result, raised):
    if raised:
        return
    pool = _create(*token, kinds.PROCESS_POOL_EXECUTOR)
    objects.share(pool.number, pool.kind, pool.key, pool.size)
    _pools.add(token[0]._call_queue, pool)
    _numbers[pool.key] = pool.number


def _create(executor, frame, kind):
    size = executor._max_workers
    shared = kind == kinds.PROCESS_POOL_EXECUTOR
    number = objects.create(kind, objects.outside(frame, executor), size, shared)
    objects.births.add(executor, number)
    pool = _Pool(number, kind)
    pool.size = size
    _pools.add(executor, pool)
    return pool


def _before_submit(executor, function, *args, **keywords):
    pool = _pools.of(executor)
    if not pool:
        return None
    _submitting[get_ident()] = pool, function
    return True


def _after_submit(token, result, raised):
    _submitting.pop(get_ident(), None)


def _before_item(item, future, *args):
    """Between the checks that may refuse the job and its way to the workers, under a lock."""
    pool, function = _submitting.pop(get_ident(), (None, None))
    if pool:
        pool.jobs += 1
        job = _Job(pool, pool.jobs)
        _jobs.add(future, job)
        job.report(kinds.SUBMIT, job.number, _name_of(function))


def _name_of(function):
    chunk = getattr(sys.modules.get("concurrent.futures.process"), "_process_chunk", None)
    if type(function) is functools.partial and function.func is chunk:
        function = function.args[0]  # map() in chunks
    return functions.name_of(function)


def _before_shutdown(executor, *args, **keywords):
    pool = _pools.of(executor)
    if pool:
        backend.report(kinds.CLOSE, pool.number)


# ---- worker processes


_numbers = {}  # key of a pool → its number in this process, also where a fork has brought it here
_serving = 0  # the number of the pool that this process works for


def _before_start(process):
    pool = _pools.of(process._args[0]) if process._args else None
    if pool:
        setattr(process, _POOL, (pool.key, pool.size))


def _before_worker(queue, *args, **keywords):
    global _serving
    process = sys.modules["multiprocessing.process"].current_process()
    key, size = process.__dict__.get(_POOL, (None, 0))
    if key is None:
        return
    if key not in _numbers:
        _numbers[key] = backend.new_object()
        objects.share(_numbers[key], kinds.PROCESS_POOL_EXECUTOR, key, size)
    _serving = _numbers[key]
    queue.get = backend.around(queue.get, lambda *args, **keywords: True, _after_call)


def _after_call(token, item, raised):
    if item is not None:
        backend.report(kinds.JOB_BEGIN, _serving, item.work_id + 1)


def _before_sending(queue, work, result=None, exception=None, *args, **keywords):
    if not _serving:
        return
    number = 2 * (work + 1)
    if exception is None:
        backend.report(kinds.JOB_END, _serving, number)
    else:
        backend.report(kinds.JOB_END, _serving, number + 1, exceptions.text_of(exception.exc))
