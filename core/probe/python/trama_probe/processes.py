# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing's processes, by fork, spawn and forkserver."""

import sys

from trama_probe import backend, callers, calls, exceptions, forks, imports, kinds, objects, waits
from trama_probe.births import Births
from trama_probe.lab import shared_steps

_births = Births()
# In what a spawned child is told by its parent: its birth number, and the objects it may meet.
_PREPARED, _OBJECTS = "trama_child", "trama_objects"


def watch(process):
    Process = process.BaseProcess
    bootstrap = Process._bootstrap.__code__
    Process.__init__ = backend.around(Process.__init__, calls.given)
    Process.start = backend.around(Process.start, _before_start, _after_start)
    if backend.decided():
        shared_steps.watch_joins(Process)
    Process.join = backend.around(Process.join, _before_join, _after_join)
    Process._bootstrap = backend.around(Process._bootstrap, _before_body, _after_body)
    if backend.decided():
        shared_steps.watch_processes(Process)
    imports.watch({"traceback": lambda module: _watch_traceback(module, bootstrap)})


def watch_spawn(spawn):
    spawn.get_preparation_data = backend.around(
        spawn.get_preparation_data, _before_telling, _after_telling)
    spawn.prepare = backend.around(spawn.prepare, _told)
    spawn._check_not_importing_main = backend.around(
        spawn._check_not_importing_main, _before_body, _after_check)


def _before_start(process):
    if process._popen is not None or process._closed:
        return None  # a mistake, for Python to judge
    number = forks.announce(process.name, process.daemon)
    _births.add(process, number)
    calls.started(process)
    return process


def _after_start(process, result, raised):
    forks.made(0 if raised else process.pid)


def _before_join(process, timeout=None):
    number = _births.of(process)
    if number == 0 or process._popen is None:
        return None
    pid = process._popen.pid
    backend.report(kinds.PROCESS_JOIN_WAIT, number, pid + waits.timed(timeout))
    return process, number


def _after_join(token, result, raised):
    process, number = token
    ended = not raised and process._popen.returncode is not None
    backend.report(kinds.PROCESS_JOINED, number, int(ended))


def _before_body(*args, **keywords):
    return True


def _after_body(token, status, raised):
    if not raised:
        if backend.decided():
            shared_steps.ends()
        forks.end(status)


def _before_telling(*args):
    return forks.announced() or None


def _after_telling(number, data, raised):
    if not raised:
        data[_PREPARED] = number
        data[_OBJECTS] = objects.shared()


def _after_check(token, result, raised):
    """Python refuses to start a process while the program is imported for another one."""
    if raised:
        words = str(sys.exc_info()[1]).strip()
        backend.report(kinds.MISUSE, 0, kinds.MISSING_GUARD, words)


def _told(data):
    objects.expect(data.get(_OBJECTS, {}))
    if data.get(_PREPARED):
        backend.report(kinds.PROCESS_BEGIN, 0, data[_PREPARED], data.get("name", ""))


def _watch_traceback(traceback, bootstrap):
    """A process that dies of an exception prints it itself, with print_exc."""

    def before(*args, **keywords):
        exception = sys.exc_info()[1]
        if exception is not None and callers.caller().f_code is bootstrap:
            exceptions.report(exception)

    traceback.print_exc = backend.around(traceback.print_exc, before)
