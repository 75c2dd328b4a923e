# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps at what Python's library keeps for itself, where every order is to be tried.

Elsewhere the library's own threads simply go on as soon as they can. Here it may hang on who comes
first which job is done first, or which line is logged.
"""

import functools
import sys

from trama_probe import backend, kinds, objects

_FOREVER = -1
_CHANCE, _FILE, _DAEMON = 4, 5, 6  # of lab::Uncontrolled::Kind


class _Thing:
    """One thing on the board for all that a module does."""

    def __init__(self):
        self._number = backend.new_object()

    def turn(self, owner, name, verb, writes=True):
        def plan(*args, **keywords):
            thing = backend.thing_of(self._number, 0)
            return verb, self._number, thing, writes, 0, _FOREVER, 0, None, None

        setattr(owner, name, backend.turn(getattr(owner, name), plan))


_jobs = None  # of all executors


def watch_futures(base):
    """To be hooked after the probe's own watching, as all of these."""
    global _jobs
    if not backend.races():
        return
    _jobs = _Thing()
    for name in ("set_running_or_notify_cancel", "set_result", "set_exception", "cancel"):
        _jobs.turn(base.Future, name, kinds.STORE)
    for name in ("result", "exception", "done", "running", "cancelled"):
        _jobs.turn(base.Future, name, kinds.LOAD, writes=False)
    _jobs.turn(base, "_create_and_install_waiters", kinds.AWAIT)
    base._create_and_install_waiters = backend.around(
        base._create_and_install_waiters, _anyway, _after_installing)


def _anyway(*args):
    return True


def _after_installing(token, waiter, raised):
    if not raised:
        _jobs.turn(waiter.event, "wait", kinds.AWAIT, writes=False)


def watch_executor(executor):
    if backend.races():
        for name in ("submit", "shutdown"):
            _jobs.turn(executor, name, kinds.SUBMIT)


def watch_logging(logging):
    if not backend.decided() or not backend.races():
        return

    def plan(*args, **keywords):
        return kinds.WRITE, 0, backend.output(2), True, 0, _FOREVER, 0, None, None

    logging.Logger.handle = backend.turn(logging.Logger.handle, plan)


def watch_exit(util):
    """The end of a process of multiprocessing is Python's own affair."""
    if backend.decided() and backend.races():
        util._exit_function = quietly(util._exit_function)


def quietly(function):
    """What the function does is no step, and where it waits that is of the step before."""

    @functools.wraps(function)
    def call(*args, **keywords):
        backend.hush(1)
        try:
            return function(*args, **keywords)
        finally:
            backend.hush(-1)

    return call


def watch_timers(threading):
    """What cancels a Timer races with its time."""
    if backend.races():
        init = threading.Timer.__init__
        threading.Timer.__init__ = backend.around(init, _before_timer, _after_timer)


def _before_timer(timer, *args, **keywords):
    return timer


def _after_timer(timer, result, raised):
    if not raised:
        objects.births.add(timer.finished, backend.new_object())


def watch_random(random):
    """What is drawn is the same in all orders, of many that might be drawn: that is said."""
    if not backend.decided() or not backend.races():
        return
    number = backend.new_object()

    def plan(*args, **keywords):
        _say(_CHANCE, "random")
        return (kinds.LOAD, number, backend.thing_of(number, 0), True, 0, _FOREVER, 0, None, None)

    for name in random.__all__:
        function = getattr(random, name)
        if getattr(function, "__self__", None) is random._inst:
            setattr(random, name, backend.turn(function, plan))


def say_who_is_left(threading):
    """The program's end ends its daemons, however far they have come."""
    for thread in threading._active.values():
        if thread.daemon and thread is not threading.main_thread():
            _say(_DAEMON, thread.name)


def watch_files():
    """What is written to a file is there in the next execution as well."""

    def hook(event, arguments):
        if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
            _say(_FILE, str(arguments[0]))

    if backend.explores():
        sys.addaudithook(hook)


def _say(kind, name):
    if backend.explores():
        backend.note(kind, name)
