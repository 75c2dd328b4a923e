# SPDX-License-Identifier: GPL-3.0-or-later
"""The hot path of queue.Queue and its kin: an item goes in, an item comes out, one is done."""

import sys
from _weakref import ref

from trama_probe import kinds, objects, values
from trama_probe.pure import backend as pure
from trama_probe.pure import ring
from trama_probe.pure.around import own_part, resemble


def ports(queue, number, bound, tried):
    """What takes the place of a queue's own methods. It lies in the queue's own dict, so it
    must not keep the queue alive."""
    known = ref(queue)

    def _put(item):
        own = known() or _caller_self()
        try:
            result = type(own)._put(own, item)
        except BaseException:
            if _holds(own, item):  # heappush appends it before it compares
                _tell(kinds.PUT, number, item)
            raise
        _tell(kinds.PUT, number, item)
        return result

    def _get():
        own = known() or _caller_self()
        item = type(own)._get(own)
        _tell(kinds.GET, number, item)
        return item

    def _qsize():
        own = known() or _caller_self()
        length = type(own)._qsize(own)
        if type(length) is int and (length == 0 or 0 < bound <= length) and ring.speaks():
            own_part(tried, number, length)
        return length

    return {"_put": _put, "_get": _get, "_qsize": _qsize}


def task_done(original, misused):
    """Stands in for Queue.task_done."""

    def around(*args, **keywords):
        if not ring.speaks():
            return original(*args, **keywords)
        own_part(_tell_task_done, *args)
        try:
            return original(*args, **keywords)
        except BaseException:
            own_part(misused, args, None, True)
            raise

    return resemble(around, original)


def _tell(kind, number, item):
    if ring.speaks():
        pure.report(kind, number, id(item), own_part(values.short, item) or "")


def _tell_task_done(queue):
    number = objects.births.of(queue)
    if number and queue.unfinished_tasks > 0:
        pure.report(kinds.TASK_DONE, number)


def _holds(queue, item):
    return isinstance(queue.queue, list) and any(one is item for one in queue.queue)


def _caller_self():
    """The collector clears weak references before the finalizers of a cycle run, and those may
    still use the queue: it is then known by the frame that calls."""
    return sys._getframe(2).f_locals["self"]
