# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches queue.SimpleQueue, which is written in C: the program gets a subclass that looks the
same and reports. Those that libraries make are of the subclass too, and say nothing."""

from trama_probe import backend, kinds, objects, values, waits


def watch(queue):
    own = queue.SimpleQueue
    if not isinstance(own.__dict__.get("put"), type(str.join)):
        return  # without the C module it is built of what is watched anyway
    import _queue

    _queue.SimpleQueue = queue.SimpleQueue = _derived(own)


def _derived(own):
    derived = backend.subclass(own)
    asking = _Asking(own.empty)
    derived.__new__ = backend.around(own.__new__, _before_new, _after_new)
    for name, before, after in (("put", _before_put, None), ("put_nowait", _before_put, None),
                                ("get", asking.before_get, _after_get),
                                ("get_nowait", asking.before_try, _after_get)):
        around = backend.around(getattr(own, name), before, after, objects.births.known)
        setattr(derived, name, around)
    return derived


def _before_new(*args, **keywords):
    return objects.maker()


def _after_new(frame, queue, raised):
    if not raised:
        frame = objects.outside(frame, queue)
        objects.births.add(queue, objects.create(kinds.SIMPLE_QUEUE, frame))


def _before_put(queue, item, block=True, timeout=None):
    number = objects.births.of(queue)
    if number:
        backend.report(kinds.PUT, number, id(item), values.short(item))


class _Asking:
    """What get() is about to do, as far as can be known before."""

    def __init__(self, empty):
        self._empty = empty

    def before_get(self, queue, block=True, timeout=None):
        number = objects.births.of(queue)
        if not number or (block and timeout is not None and timeout < 0):
            return None  # a library's, or a mistake, for Python to judge
        if block and self._empty(queue) and timeout != 0:
            backend.report(kinds.GET_WAIT, number, waits.nanoseconds(timeout))
        return number

    def before_try(self, queue):
        return objects.births.of(queue) or None


def _after_get(number, item, raised):
    if raised:
        backend.report(kinds.GIVE_UP, number)
    else:
        backend.report(kinds.GET, number, id(item), values.short(item))
