# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the probe into a process, at the very start of its Python."""

import os
import sys
from _thread import get_native_id

from trama_probe import backend, files, kinds


def begin():
    """Connects and hooks; without an engine that listens nothing is touched."""
    program = _program()
    if program.startswith("multiprocessing."):
        files.launcher = "<string>"
    backend.configure(files.own_path, _name_of, _short)
    if not backend.open(os.environ["TRAMA_SOCKET"], _python(), program):
        return
    if program == "multiprocessing.resource_tracker":
        backend.silence()
        return
    backend.become(1)
    backend.report(kinds.THREAD_BEGIN, 0, get_native_id(), "MainThread")
    _hook(program)


# What of multiprocessing is shared between processes: its module, and ours in trama_probe.multi.
_MULTI = {"synchronize": "locks", "queues": "queues", "connection": "pipes",
          "sharedctypes": "memory"}


class _Multi:
    """Watches a module of multiprocessing by the module of ours that knows it."""

    def __init__(self, watcher):
        self._watcher = watcher

    def __call__(self, module):
        name = "trama_probe.multi." + self._watcher
        __import__(name, fromlist=["watch"]).watch(module)


def _hook(program):
    """Each subject for itself: what cannot be watched here does not keep the others from it."""
    from trama_probe import exceptions, forks, imports, sleep, streams

    late = {"threading": _threading, "multiprocessing.process": _process,
            "multiprocessing.spawn": _spawn, "queue": _queue,
            "concurrent.futures._base": _futures, "concurrent.futures.thread": _thread_pool,
            "concurrent.futures.process": _process_pool,
            **{"multiprocessing." + name: _Multi(watcher) for name, watcher in _MULTI.items()}}
    for watch in (sleep.watch, streams.watch, exceptions.watch,
                  lambda: forks.watch(_python(), program), lambda: imports.watch(late)):
        try:
            watch()
        except Exception:
            continue


def _threading(module):
    from trama_probe import threads

    threads.watch(module)


def _process(module):
    from trama_probe import processes

    processes.watch(module)


def _spawn(module):
    from trama_probe import processes

    processes.watch_spawn(module)


def _queue(module):
    from trama_probe import queues, simple_queues

    queues.watch(module)
    simple_queues.watch(module)


def _futures(module):
    from trama_probe import futures

    futures.watch(module)


def _thread_pool(module):
    from trama_probe import futures

    futures.watch_threads(module)


def _process_pool(module):
    from trama_probe import futures

    futures.watch_processes(module)


def _name_of(frame):
    from trama_probe import names

    return names.of(frame)


def _short(value):
    from trama_probe import values

    return values.short(value)


def _python():
    version = "CPython %d.%d.%d" % sys.version_info[:3]
    return version + "t" if "t" in getattr(sys, "abiflags", "") else version


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
