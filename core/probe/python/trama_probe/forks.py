# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches how a process splits: os.fork, by whomever it is called, and os._exit.

A child learns its birth number from what its parent announced before: after a fork it finds it
in its own copy of this module.
"""

import os
import posix
from _thread import get_ident, get_native_id

from trama_probe import backend, engine, kinds

_last_child = 0
_announced = {}  # thread → (number, name) of the child it is about to make
_children = {}  # pid of a child → its number
_ended = False


def watch(program):
    if program == "multiprocessing.forkserver":
        # It makes children for another process, which has announced them itself, and which
        # then tell what they run as a spawned one does.
        program = "multiprocessing.spawn"
    else:
        os.fork = posix.fork = backend.around(os.fork, _before_fork, _after_fork)
    os._exit = posix._exit = backend.around(os._exit, end)
    os.register_at_fork(after_in_child=lambda: _in_child(program))


def announce(name, daemon=False):
    """Reports that this thread is about to make a child; returns its birth number."""
    global _last_child
    _last_child += 1
    number = _last_child
    name = name or "Fork-%d" % number
    _announced[get_ident()] = (number, name)
    backend.report(kinds.PROCESS_START, number, int(bool(daemon)), name)
    return number


def announced():
    """The number of the child this thread is making; 0 when it makes none."""
    return _announced.get(get_ident(), (0, ""))[0]


def made(pid):
    """Reports that the announced child is there, or, with pid 0, forgets it."""
    number, name = _announced.pop(get_ident(), (0, ""))
    if pid and number:
        _children[pid] = number
        backend.report(kinds.PROCESS_STARTED, number, pid, name)


def child(pid):
    """The number of the child that has, or had last, this pid; 0 of what is none of ours."""
    return _children.get(pid, 0)


def end(status):
    """Reports the end of this process, once."""
    global _ended
    if not _ended:
        _ended = True
        backend.report(kinds.PROCESS_END, 0, status)


def _before_fork():
    return None if announced() else announce("")


def _after_fork(token, pid, raised):
    made(0 if raised else pid)


def _in_child(program):
    global _last_child, _ended
    number, name = _announced.get(get_ident(), (0, ""))
    _announced.clear()
    _children.clear()
    _last_child, _ended = 0, False
    try:
        if not engine.connects(program):
            return
        backend.become(1)
        backend.report(kinds.THREAD_BEGIN, 0, get_native_id(), "MainThread")
        if number:
            backend.report(kinds.PROCESS_BEGIN, 0, number, name)
    except Exception:  # fork would print it
        pass
