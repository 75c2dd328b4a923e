# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the probe into a process, at the very start of its Python."""

import os
import sys
from _thread import get_native_id

from trama_probe import backend, engine, files, kinds


def begin():
    """Connects and hooks; without an engine that listens nothing is touched."""
    program = _program()
    if program.startswith("multiprocessing."):
        files.launcher = "<string>"
    backend.configure(files.own_path, _name_of, _short)
    if not engine.connects(program):
        return
    if program == "multiprocessing.resource_tracker":
        backend.silence()
        return
    backend.become(1)
    backend.report(kinds.THREAD_BEGIN, 0, get_native_id(), "MainThread")
    _hook(program)


# What is hooked when the program imports it: our modules that know it, and the functions there.
_LATE = {
    "threading": ["threads.watch"],
    "multiprocessing.util": ["lab.library_steps.watch_exit"],
    "multiprocessing.process": ["processes.watch"],
    "multiprocessing.spawn": ["processes.watch_spawn"],
    "multiprocessing.synchronize": ["multi.locks.watch", "multi.barriers.watch"],
    "multiprocessing.queues": ["multi.queues.watch"],
    "multiprocessing.connection": ["multi.pipes.watch"],
    "multiprocessing.sharedctypes": ["multi.memory.watch"],
    "multiprocessing.shared_memory": ["multi.shared_memory.watch"],
    "multiprocessing.managers": ["multi.managers.watch"],
    "multiprocessing.pool": ["multi.pools.watch"],
    "queue": ["queues.watch"],
    "concurrent.futures._base": ["futures.watch"],
    "logging": ["lab.library_steps.watch_logging"],
    "random": ["lab.library_steps.watch_random"],
    "concurrent.futures.thread": ["futures.watch_threads"],
    "concurrent.futures.process": ["futures.watch_processes"],
    "subprocess": ["children.watch"],
    "socket": ["sockets.watch"],
    "ssl": ["sockets.watch_ssl"],
    "select": ["selects.watch"],
}


class _Late:
    """Watches a module of Python's by functions of ours."""

    def __init__(self, functions):
        self._functions = functions

    def __call__(self, module):
        for function in self._functions:
            name, _, watch = function.rpartition(".")
            ours = __import__("trama_probe." + name, fromlist=[watch])
            getattr(ours, watch)(module)


def _hook(program):
    """Each subject for itself: what cannot be watched here does not keep the others from it."""
    from trama_probe import exceptions, forks, imports, sleep, streams

    if backend.decided():
        from trama_probe.lab import steps, whereabouts

        whereabouts.watch()
        steps.watch_clocks()
    for watch in (sleep.watch, streams.watch, exceptions.watch,
                  lambda: forks.watch(program), _watch_system,
                  lambda: imports.watch({name: _Late(ours) for name, ours in _LATE.items()})):
        try:
            watch()
        except Exception:
            continue


def _watch_system():
    from trama_probe import children, reads

    children.watch_os()
    reads.watch_os()


def _name_of(frame):
    from trama_probe import names

    return names.of(frame)


def _short(value):
    from trama_probe import values

    return values.short(value)


def _program():
    """What this process runs, for the eye."""
    first = sys.argv[0] if getattr(sys, "argv", None) else ""
    if first == "-c":
        return _helper() or "python -c"
    if first == "-m":
        return "python -m"
    return os.path.basename(first) or "python"


def _helper():
    """The part of multiprocessing that runs itself by ``python -c``; empty for other commands."""
    with open("/proc/self/cmdline", encoding="utf-8", errors="replace") as file:
        command = file.read()
    for name in ("resource_tracker", "forkserver", "spawn"):
        if "from multiprocessing.%s import" % name in command:
            return "multiprocessing." + name
    return ""
