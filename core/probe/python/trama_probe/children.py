# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the processes that subprocess starts, and waiting for them and for those of fork."""

import os
import posix

from trama_probe import backend, blocking, forks, kinds, objects, reads
from trama_probe.births import Births

_births = Births()


def watch(subprocess):
    Popen = subprocess.Popen
    Popen.__init__ = backend.around(Popen.__init__, _before_init, _after_init)
    Popen._execute_child = backend.around(Popen._execute_child, _before_start, _after_start)
    Popen.wait = backend.around(Popen.wait, _before_wait, _after_wait, _births.known)
    Popen.communicate = backend.around(
        Popen.communicate, _before_wait, _after_wait, _births.known)


def watch_os():
    os.waitpid = posix.waitpid = backend.around(os.waitpid, _before_waitpid, _after_waitpid)
    os.wait = posix.wait = backend.around(os.wait, _before_os_wait, blocking.done)
    os.system = posix.system = blocking.around(os.system, "subprocess")


# ---- subprocess


def _before_init(popen, *args, **keywords):
    return popen


def _after_init(popen, result, raised):
    if not raised:
        reads.watch_pipes(popen)


def _before_start(popen, args, executable, *rest):
    number = forks.announce(_name(args))
    _births.add(popen, number)
    return popen


def _after_start(popen, result, raised):
    forks.made(0 if raised else popen.pid)


def _name(command):
    """The command's own name, without asking anything of the program's."""
    if type(command) in (list, tuple) and command:
        command = command[0]
    if type(command) is bytes:
        command = os.fsdecode(command)
    words = command.split() if type(command) is str else ()
    return os.path.basename(words[0]) if words else ""


def _before_wait(popen, *args, **keywords):
    number = _births.of(popen)
    if not number or popen.returncode is not None or not blocking.enter():
        return None
    backend.report(kinds.PROCESS_JOIN_WAIT, number, popen.pid)
    return popen, number


def _after_wait(token, result, raised):
    popen, number = token
    blocking.leave()
    backend.report(kinds.PROCESS_JOINED, number, int(popen.returncode is not None))


# ---- os, where the program itself waits


def _before_waitpid(pid, options):
    if options & os.WNOHANG or objects.maker() is None:
        return None
    number = forks.child(pid)
    if not number:
        return blocking.begin("subprocess") and 0
    backend.report(kinds.PROCESS_JOIN_WAIT, number, pid)
    return number


def _after_waitpid(number, result, raised):
    if number:
        backend.report(kinds.PROCESS_JOINED, number, int(not raised))
    else:
        blocking.done(None, result, raised)


def _before_os_wait():
    return blocking.begin("subprocess")
