# SPDX-License-Identifier: GPL-3.0-or-later
"""Semaphore, Event and Barrier change under the lock of a Condition that they have inside. What is
done with them is told under that lock, so in the very order in which it happens.

Only those that the program makes get a lock that tells; the others stay as they are.
"""

from trama_probe import backend, callers, objects, waits


def watch(kind, made):
    """``made(thing, frame)`` is called for each thing of this class that the program makes, and
    returns its number; the frame is where."""

    def before(thing, *args, **keywords):
        frame = objects.maker()
        return (thing, frame) if frame is not None else None

    def after(token, result, raised):
        if not raised:
            thing, frame = token
            objects.births.add(thing, made(thing, objects.outside(frame, thing)))

    kind.__init__ = backend.around(kind.__init__, before, after)


class Lock:
    """Stands in for the lock of a thing's condition, and calls ``enters()`` and
    ``leaves(kind, exception, traceback)`` of a `with`, and ``waits()`` before it is given back for
    a wait."""

    __slots__ = ("_raw", "acquire", "release", "locked", "_at_fork_reinit", "__enter__", "__exit__",
                 "__reduce_ex__")

    def __init__(self, raw, leaves, waits=None, enters=None):
        self._raw = raw
        for name in self.__slots__[1:]:
            setattr(self, name, getattr(raw, name))
        self.__exit__ = backend.surely(raw.__exit__, leaves)
        if waits is not None:
            self.release = backend.around(raw.release, waits)
        if enters is not None:
            self.__enter__ = backend.around(raw.__enter__, enters)

    def __repr__(self):
        return repr(self._raw)


def method():
    """The frame of the thing's method that calls a hook of its lock, through its condition."""
    return callers.caller().f_back


def timeout():
    """The timeout of the wait that calls ``waits``."""
    return waits.nanoseconds(method().f_locals["timeout"])
