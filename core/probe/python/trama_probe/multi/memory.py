# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.sharedctypes: Value and Array, with a lock or raw.

What tells of a read or a write sits on the ctypes class of the value, so it also sees what goes
by get_obj(), and what goes through the lock is told while the lock is held. A Load is told after
the read and a Store before the write: of two tasks without a lock, the one whose Store comes
between the other's Load and Store has written in between, or would have a moment later; what was
read between a Store and the next record may still be the old value.
"""

import os

from trama_probe import backend, kinds, objects, values
from trama_probe.lab import shared_steps
from trama_probe.multi import locks
from trama_probe.objects import births

_EACH = 32  # items of a slice that are told one by one
_watched = set()  # classes


def watch(sharedctypes):
    for name, kind in (("Value", kinds.VALUE), ("RawValue", kinds.VALUE),
                       ("Array", kinds.ARRAY), ("RawArray", kinds.ARRAY)):
        made = _Made(kind, sharedctypes.SynchronizedBase)
        setattr(sharedctypes, name,
                backend.around(getattr(sharedctypes, name), _before_making, made))
    sharedctypes.rebuild_ctype = backend.around(
        sharedctypes.rebuild_ctype, _anyway, _after_rebuild)
    for made in sharedctypes.prop_cache.values():  # code that the library compiled from a text
        objects.foreign(made.fget.__code__)
        objects.foreign(made.fset.__code__)


def _anyway(*args, **keywords):
    return True


def _before_making(*args, **keywords):
    return objects.maker(locks.CONTEXT)


class _Made:
    def __init__(self, kind, guarded):
        self._kind = kind
        self._guarded = guarded

    def __call__(self, frame, made, raised):
        if raised:
            return
        raw = made._obj if isinstance(made, self._guarded) else made
        size = len(raw) if self._kind == kinds.ARRAY else 0
        name = objects.name_of(frame)
        number = objects.create(self._kind, frame, size, shared=True, name=name)
        births.add(raw, number)
        objects.offer(raw, number, self._kind, _key(raw), size, reused=True)
        _watch_class(type(raw))
        if raw is not made:
            _name_lock(made, frame, name and name + ".get_lock()")


def _name_lock(made, frame, name):
    lock = made._lock
    if births.of(lock) == 0 and type(lock).__module__ == "multiprocessing.synchronize":
        locks.make_lock(lock, kinds.RLOCK, frame, name)
        made.acquire, made.release = lock.acquire, lock.release


def _key(raw):
    (arena, start, _), _ = raw._wrapper._state
    return "memory:%d:%d" % (os.fstat(arena.fd).st_ino, start)


def _after_rebuild(token, raw, raised):
    """Made anew here, which is none of the keys that we know, or come from another process."""
    if not raised and objects.meet(raw, _key(raw)):
        _watch_class(type(raw))


# ---- reading and writing


def _watch_class(cls):
    """Only the classes of ctypes: one of the program's own stays as it is."""
    import ctypes

    for base in cls.__mro__:
        if base.__module__ == "ctypes" and issubclass(base, ctypes._SimpleCData):
            return _watch_attribute(base, "value")
        if issubclass(base, ctypes.Array) and base is not ctypes.Array:
            _watch_items(base)
            for name in ("value", "raw"):
                if name in base.__dict__:
                    _watch_attribute(base, name)
            return None


def _watch_attribute(cls, name):
    if (cls, name) in _watched:
        return
    _watched.add((cls, name))
    own = getattr(cls, name)
    setattr(cls, name, property(
        reading(backend.around(own.__get__, births.of, _after_load, births.known)),
        writing(backend.around(own.__set__, _before_store, None, births.known))))


def reading(call):
    """In the Lab this is a step that reads at its first argument."""
    return shared_steps.turn(call, kinds.LOAD, False) if backend.decided() else call


def writing(call):
    return shared_steps.turn(call, kinds.STORE) if backend.decided() else call


def _after_load(number, value, raised):
    if not raised:
        backend.report(kinds.LOAD, number, -1, values.short(value))


def _before_store(raw, value):
    if _fits(value, type(raw)):
        backend.report(kinds.STORE, births.of(raw), -1, values.short(value))


def _fits(value, cls):
    """Whether a class of ctypes takes the value; tried with plain ones only."""
    if type(value) not in (int, float, bool, str, bytes, type(None)):
        return True
    if hasattr(cls, "_length_"):  # the text of an array of characters
        return type(value) is bytes and len(value) <= cls._length_
    try:
        cls(value)
    except Exception:
        return False
    return True


def _watch_items(cls):
    if cls in _watched:
        return
    _watched.add(cls)
    known = births.known
    cls.__getitem__ = reading(
        backend.around(cls.__getitem__, _before_get, _after_get, known))
    cls.__setitem__ = writing(backend.around(cls.__setitem__, _before_set, None, known))


def _places(array, index):
    """The places that an index means; None when it is a mistake or not plain."""
    if type(index) is int:
        index = index + len(array) if index < 0 else index
        return range(index, index + 1) if 0 <= index < len(array) else None
    bounds = (index.start, index.stop, index.step) if type(index) is slice else ("",)
    if all(bound is None or type(bound) is int for bound in bounds):
        return range(*index.indices(len(array)))
    return None


def _tell(kind, number, places, given):
    if len(places) > _EACH or type(given) not in (list, tuple, bytes, str):
        backend.report(kind, number, -1, values.short(given))
        return
    for place, value in zip(places, given):
        backend.report(kind, number, place, values.short(value))


def _before_get(array, index):
    places = _places(array, index)
    return None if places is None else (births.of(array), places, type(index) is int)


def _after_get(token, value, raised):
    number, places, single = token
    if not raised:
        _tell(kinds.LOAD, number, places, [value] if single else value)


def _before_set(array, index, value):
    places = _places(array, index)
    if places is not None and (type(index) is slice or _fits(value, array._type_)):
        _tell(kinds.STORE, births.of(array), places,
              [value] if type(index) is int else value)
