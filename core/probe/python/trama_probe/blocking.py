# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that wait for the world outside: IoWait before, IoDone after, of the outermost only."""

from _thread import _local

# Not when it is first needed: a child that another thread forks meanwhile would wait for the
# import for ever. And Python's own, before it is watched.
from select import POLLIN, POLLOUT
from select import poll as _poll

from trama_probe import backend, kinds

_this = _local()


def begin(what):
    """Reports that the thread waits for input or output: the token for done(), or None when it
    is inside such a call already."""
    return enter() and (backend.report(kinds.IO_WAIT, text=what) or True)


def done(token, result, raised):
    leave()
    backend.report(kinds.IO_DONE)


def enter():
    """Begins a call that waits, of which those inside are a part; None when it is inside one."""
    if is_inside():
        return None
    _this.waits = True
    return True


def is_inside():
    """Whether this thread is in a call that waits."""
    return getattr(_this, "waits", False)


def leave():
    _this.waits = False


def around(original, what):
    """Stands in for a function that always waits."""
    return backend.around(original, lambda *args, **keywords: begin(what), done)


def can_read(fd):
    """Whether a read would come back at once; also when that cannot be known."""
    return _is_ready(fd, POLLIN)


def can_write(fd):
    """The same of a write, of a little."""
    return _is_ready(fd, POLLOUT)


def _is_ready(fd, event):
    if fd < 0:
        return True
    asked = _poll()
    asked.register(fd, event)
    return bool(asked.poll(0))
