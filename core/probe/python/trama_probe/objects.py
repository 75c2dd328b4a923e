# SPDX-License-Identifier: GPL-3.0-or-later
"""The objects that the program makes: which are its own, what they are called, their numbers."""

import os
import sys
from _weakref import ref

from trama_probe import backend, files, kinds, names
from trama_probe.births import Births

births = Births()

_SHARED = 1 << 8
_SIZE = 1 << 16
_END = 1 << 48
_SIZE_MAX = (1 << 31) - 1

# (key, end) of an object shared between processes → it, weakly, and what Share says of it: its
# kind and size, and the key; and the key of what it meets others at in the Lab.
_keys = {}
_foreign = []


def maker(*through):
    """The frame of the program that makes an object just now, or None when a library makes it.

    Called by a hook of the object's ``__init__``. Between the two there may be frames of the
    files named in ``through``, as multiprocessing's context.py, and none else."""
    frame = sys._getframe(2)  # 1 is the hook
    while frame is not None:
        name = frame.f_code.co_filename
        if files.own_path(name) is not None:
            if not _is_foreign(frame.f_code):
                return frame
        elif not files.is_probe(name) and not (through and name.endswith(through)):
            return None
        frame = frame.f_back
    return None


def foreign(code):
    """This code object is the library's, which has compiled it from a text."""
    _foreign.append(code)
    backend.foreign(code)


def _is_foreign(code):
    return any(code is one for one in _foreign)


def is_within(function, file):
    """Whether a function of this file of the library is being called."""
    frame = sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        if code.co_name == function and code.co_filename.endswith(file):
            return True
        frame = frame.f_back
    return False


def outside(frame, thing):
    """The frame that makes a thing, going out from an __init__ of the thing's own class that
    only hands on to the library's."""
    own = {vars(kind)["__init__"].__code__ for kind in type(thing).__mro__
           if hasattr(vars(kind).get("__init__"), "__code__")}
    while frame.f_code in own and frame.f_back is not None:
        frame = frame.f_back
    return frame


def frame_of_program():
    """The innermost frame of the program's own, or None."""
    frame = sys._getframe(1)
    while frame is not None and files.own_path(frame.f_code.co_filename) is None:
        frame = frame.f_back
    return frame


def create(kind, frame, size=0, shared=False, name=None):
    """Reports a new object, made by the instruction of a frame of the program; its number."""
    number = backend.new_object()
    if name is None:
        name = name_of(frame)
    backend.report(kinds.CREATE, number, _described(kind, size, shared), name,
                   frame.f_code, frame.f_lasti)
    return number


def name_of(frame):
    """What the program calls what it makes by the frame's instruction; empty without a name."""
    try:
        return names.of(frame)
    except Exception:
        return ""


def share(number, kind, key, size=0, end=0):
    """Reports that this object is the one that all processes know by the key."""
    _share(number, _described(kind, size, True) + end * _END, key)


def _share(number, described, key, place=""):
    backend.report(kinds.SHARE, number, described, key)
    if backend.decided():
        backend.share(number, place or key)


def offer(thing, number, kind, key="", size=0, end=0, reused=False, place=""):
    """The same, and other processes may be handed it and meet it. Without a key only a fork can
    hand it on, and it gets one that nobody else has; so does one whose key may be another's when
    it is gone. ``place``: the key of what it is a part of, if it is of something."""
    told = key
    if reused or not key:
        told = "%s:%d:%d" % (key or "fork", os.getpid(), number)
    at = key or told, end
    described = _described(kind, size, True) + end * _END
    _keys[at] = ref(thing, lambda _: _keys.pop(at, None)), described, told, place
    _share(number, described, told, place)


def meet(thing, key, end=0):
    """The number of an object that another process has made and handed on to this one; 0 when
    it is none of the program's."""
    told = _keys.get((key, end))
    number = births.of(thing)
    if told is None or number:
        return number
    number = backend.new_object()
    births.add(thing, number)
    _share(number, *told[1:])
    return number


def shared():
    """What a child must be told so that it can meet the objects that this process knows."""
    return {at: told for at, (_, *told) in _keys.items()}


def expect(told):
    """In the child: objects by these keys are the program's."""
    for at, what in told.items():
        _keys.setdefault(at, (None, *what))


def _described(kind, size, shared):
    return kind + (_SHARED if shared else 0) + _SIZE * max(0, min(int(size), _SIZE_MAX))
