# SPDX-License-Identifier: GPL-3.0-or-later
"""What a function is called, without running any code of the program's."""

import functools
import types

from trama_probe import backend, values

_stand_ins = tuple(type(backend.around(original, len)) for original in (len, str.join))
_FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, *_stand_ins)
_type_name = type.__dict__["__qualname__"]


def name_of(function):
    """As ``Kitchen.cook``; of an object that can be called, the name of its type."""
    while type(function) is functools.partial:
        function = function.func
    if type(function) is types.MethodType:
        function = function.__func__
    if type(function) in _FUNCTIONS:
        return function.__qualname__.rpartition("<locals>.")[2]
    return _type_name.__get__(function) if isinstance(function, type) else values.short(function)
