# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches reads that wait for others: of pipes, sockets and terminals, by os.read, or as files.

Files on disk wait for nobody. What multiprocessing reads is told by what it is read for.
"""

import os
import stat

from trama_probe import backend, blocking, objects

_ENDLESS = (stat.S_ISFIFO, stat.S_ISSOCK, stat.S_ISCHR)
_READS = ("readinto", "readall", "read")
_own = {}  # name → what os had


def watch_os():
    for name, before in (("read", _before_read), ("write", _before_write)):
        _own[name] = getattr(os, name)
        setattr(os, name, backend.around(_own[name], before, blocking.done))
    os.fdopen = backend.around(os.fdopen, _anyway, _after_fdopen)


def leave_alone(connection):
    """multiprocessing.connection took os.read and os.write when it was imported."""
    Connection = connection.Connection
    for name, method in (("read", Connection._recv), ("write", Connection._send)):
        setattr(Connection, "_" + name, staticmethod(_own[name]))
        method.__defaults__ = (_own[name],)


def watch_pipes(popen):
    """Of a process that subprocess has started."""
    for stream in (popen.stdout, popen.stderr):
        if stream is not None:
            _watch_file(stream, "subprocess")


def _anyway(*args, **keywords):
    return True


def _after_fdopen(token, file, raised):
    if not raised and file.readable() and _waits(file.fileno()):
        _watch_file(file, "pipe")


def _watch_file(file, what):
    """Every way of reading it ends here, and only when nothing is buffered."""
    raw = getattr(file, "buffer", file)
    raw = getattr(raw, "raw", raw)
    if type(raw).__module__ != "_io":
        return
    fd = raw.fileno()

    def before(*args):
        return None if blocking.can_read(fd) else blocking.begin(what)

    for name in _READS:
        setattr(raw, name, backend.around(backend.weakly(raw, name), before, blocking.done))


# ---- os.read and os.write


def _waits(fd):
    """Whether it is something that others fill and empty."""
    mode = os.fstat(fd).st_mode
    return any(kind(mode) for kind in _ENDLESS)


def _before_read(fd, length):
    if objects.maker() is None or not _waits(fd) or blocking.can_read(fd):
        return None
    return blocking.begin("input" if fd == 0 else "pipe")


def _before_write(fd, data):
    if objects.maker() is None or not _waits(fd) or blocking.can_write(fd):
        return None
    return blocking.begin("pipe")
