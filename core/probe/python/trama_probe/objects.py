# SPDX-License-Identifier: GPL-3.0-or-later
"""The objects that the program makes: which are its own, what they are called, their numbers."""

import sys

from trama_probe import backend, files, kinds, names
from trama_probe.births import Births

births = Births()

_SHARED = 1 << 8
_SIZE = 1 << 16
_END = 1 << 48
_SIZE_MAX = (1 << 31) - 1


def maker(*through):
    """The frame of the program that makes an object just now, or None when a library makes it.

    Called by a hook of the object's ``__init__``. Between the two there may be frames of the
    files named in ``through``, as multiprocessing's context.py, and none else."""
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if not files.is_probe(name) and not name.endswith(through or ("\0",)):
            return frame if files.own_path(name) is not None else None
        frame = frame.f_back
    return None


def outside(frame, thing):
    """The frame that makes a thing, going out from an __init__ of the thing's own class that
    only hands on to the library's."""
    own = {vars(kind)["__init__"].__code__ for kind in type(thing).__mro__
           if hasattr(vars(kind).get("__init__"), "__code__")}
    while frame.f_code in own and frame.f_back is not None:
        frame = frame.f_back
    return frame


def create(kind, frame, size=0, shared=False):
    """Reports a new object, made by the instruction of a frame of the program; its number."""
    number = backend.new_object()
    try:
        name = names.of(frame)
    except Exception:
        name = ""
    backend.report(kinds.CREATE, number, _described(kind, size, shared), name,
                   frame.f_code, frame.f_lasti)
    return number


def share(number, kind, key, size=0, end=0):
    """Reports that this object is the one that all processes know by the key."""
    backend.report(kinds.SHARE, number, _described(kind, size, True) + end * _END, key)


def _described(kind, size, shared):
    return kind + (_SHARED if shared else 0) + _SIZE * max(0, min(int(size), _SIZE_MAX))
