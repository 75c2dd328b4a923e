# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.shared_memory: blocks by their name, and what a ShareableList holds.

What is read and written through a block's buffer cannot be seen.
"""

from trama_probe import backend, kinds, objects, values
from trama_probe.multi.memory import reading, writing
from trama_probe.objects import births


def watch(shared_memory):
    SharedMemory, ShareableList = shared_memory.SharedMemory, shared_memory.ShareableList
    SharedMemory.__init__ = backend.around(SharedMemory.__init__, _itself, _after_block)
    ShareableList.__init__ = backend.around(ShareableList.__init__, _itself, _after_list)
    known = births.known
    SharedMemory.close = backend.around(SharedMemory.close, _before_close, None, known)
    ShareableList.__getitem__ = reading(backend.around(
        ShareableList.__getitem__, _before_get, _after_get, known))
    ShareableList.__setitem__ = writing(backend.around(
        ShareableList.__setitem__, _before_set, None, known))


def _itself(thing, *args, **keywords):
    return thing


def _after_block(block, result, raised):
    _found(block, block, objects.maker(), raised)


def _after_list(items, result, raised):
    _found(items, items.shm, objects.maker(), raised)


def _found(thing, block, frame, raised):
    """The program has made a block, or has attached itself to one, which any process can by its
    name."""
    if raised:
        return
    key = "shm:" + block._name
    number = objects.meet(thing, key)
    if number == 0 and frame is not None:
        frame = objects.outside(frame, thing)
        number = objects.create(kinds.SHARED_MEMORY, frame, block.size, shared=True)
        births.add(thing, number)
        objects.offer(thing, number, kinds.SHARED_MEMORY, key, block.size)


def _before_close(block):
    if block._buf is not None:
        backend.report(kinds.CLOSE, births.of(block))


def _place(items, position):
    if type(position) is not int:
        return None
    position = position + items._list_len if position < 0 else position
    return position if 0 <= position < items._list_len else None


def _before_get(items, position):
    place = _place(items, position)
    return None if place is None else (births.of(items), place)


def _after_get(token, value, raised):
    if not raised:
        number, place = token
        backend.report(kinds.LOAD, number, place, values.short(value))


def _before_set(items, position, value):
    place = _place(items, position)
    if place is not None and _fits(items, place, value):
        backend.report(kinds.STORE, births.of(items), place, values.short(value))


def _fits(items, place, value):
    """Whether Python takes the value for this place."""
    if type(value) in (str, bytes):
        room = items._allocated_offsets[place + 1] - items._allocated_offsets[place]
        return len(value.encode() if type(value) is str else value) <= room
    return type(value) in (int, float, bool, type(None))
