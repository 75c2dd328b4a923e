# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches threading: the lives of threads, joins, and the objects that the program makes."""

import _thread
import sys

from trama_probe import (
    backend, barriers, calls, conditions, events, exceptions, kinds, semaphores, timers)
from trama_probe.births import Births
from trama_probe.lab import library_steps, steps

_births = Births()
join = _is_alive = None  # Python's own


def watch(threading):
    global join, _is_alive
    Thread = threading.Thread
    join, _is_alive = Thread.join, Thread.is_alive
    Thread.__init__ = backend.around(Thread.__init__, calls.given)
    Thread.start = backend.around(Thread.start, _before_start, _after_start)
    if backend.decided():
        steps.watch_joins(threading)
    Thread.join = backend.around(Thread.join, _before_join, _after_join)
    threading._shutdown = backend.around(threading._shutdown, _Shutdown(threading))
    # The same object under both names, as it was: pickle goes by the second.
    threading.Lock = lock = backend.lock()
    setattr(_thread, "lock" if isinstance(lock, type) else "allocate_lock", lock)
    if getattr(threading, "_CRLock", None) is not None:  # what threading.RLock() makes
        _thread.RLock = threading._CRLock = backend.rlock_type(threading.RLock.__code__)
    for subject in (conditions, semaphores, events, barriers, timers):
        subject.watch(threading)
    if backend.decided():
        steps.watch_threading(threading)
        library_steps.watch_timers(threading)


class _Life:
    """A thread from its start to its end."""

    def __init__(self, thread):
        self.thread = thread
        self.number = backend.new_thread()
        self.name = thread._name
        self.error = None
        self.thing = 0  # in the Lab, what stands for it on the board

    def wrap(self):
        """Gets between the thread and its body; ``begin`` and ``unwrap`` undo it."""
        own = self.thread.__dict__
        own["_bootstrap"] = backend.around(self.thread._bootstrap, self.begin, self.end)
        own["_invoke_excepthook"] = backend.around(
            own["_invoke_excepthook"], self.fail, self.failed)

    def unwrap(self):
        self.thread.__dict__.pop("_bootstrap", None)
        self.thread = None

    def begin(self):
        if backend.decided():
            self.thing = steps.thing_of_thread(self.thread)
        self.unwrap()
        backend.become(self.number)
        backend.report(kinds.THREAD_BEGIN, 0, _thread.get_native_id(), self.name)
        return True

    def fail(self, thread):
        exception = sys.exc_info()[1]
        if exception is not None and not isinstance(exception, SystemExit):
            self.error = exceptions.report(exception)
        if backend.decided():
            backend.hush(1)  # the lines of a traceback are no steps
        return True

    def failed(self, token, result, raised):
        if backend.decided():
            backend.hush(-1)

    def end(self, token, result, raised):
        if backend.decided():
            steps.ends(self.thing)
        backend.report(kinds.THREAD_END, 0, int(self.error is not None), self.error or "")


def _before_start(thread):
    if _births.of(thread) or not getattr(thread, "_initialized", False):
        return None  # a mistake, for Python to judge
    life = _Life(thread)
    _births.add(thread, life.number)
    life.wrap()
    backend.report(kinds.THREAD_START, life.number, int(bool(thread._daemonic)), life.name)
    calls.started(thread)
    return life


def _after_start(life, result, raised):
    if raised and life.thread is not None:
        life.unwrap()


def _before_join(thread, timeout=None):
    number = _births.of(thread)
    if number == 0 or number == backend.thread():
        return None
    backend.report(kinds.THREAD_JOIN_WAIT, number, int(timeout is not None))
    return thread, number


def _after_join(token, result, raised):
    thread, number = token
    ended = not raised and not _is_alive(thread)
    backend.report(kinds.THREAD_JOINED, number, int(ended))


class _Shutdown:
    """Python's wait, at its end, for the threads that are no daemons."""

    def __init__(self, threading):
        self._threading = threading

    def __call__(self, *args):
        if backend.decided() and backend.races():
            steps.await_started()
        main = self._threading.main_thread()
        left = list(self._threading._active.values())
        if any(thread is not main and not thread.daemon for thread in left):
            backend.report(kinds.SHUTDOWN)
