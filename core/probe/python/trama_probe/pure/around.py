# SPDX-License-Identifier: GPL-3.0-or-later
"""A function that looks like the callable it stands in for."""

from functools import WRAPPER_ASSIGNMENTS

from trama_probe import files
from trama_probe.pure import ring


def stand_in(original, before, after, known):
    """Calls ``before`` with the arguments, the original, and ``after`` with what ``before``
    returned, the result (None when an exception came) and whether an exception came, which
    ``sys.exc_info()`` then tells. ``after`` is not called when ``before`` returned None. With a
    dict ``known``, calls whose first argument's id is not in it go straight to the original."""

    def around(*args, **keywords):
        if not ring.speaks() or (known is not None and (not args or id(args[0]) not in known)):
            return original(*args, **keywords)
        token = own_part(before, *args, **keywords)
        if after is None or token is None:
            return original(*args, **keywords)
        try:
            result = original(*args, **keywords)
        except BaseException:
            own_part(after, token, None, True)
            raise
        own_part(after, token, result, False)
        return result

    resemble(around, original)
    return around if hasattr(original, "__get__") else Unbound(around)


def sure_stand_in(original, before):
    """The same with ``before`` alone, for what must be done, such as giving a lock back: an
    exception that comes up in ``before`` by chance goes on to the program after the call."""

    def around(*args, **keywords):
        try:
            if ring.speaks():
                own_part(before, *args, **keywords)
        finally:
            result = original(*args, **keywords)
        return result

    return resemble(around, original)


class Unbound:
    """Stands in for a function in C, which is not bound where it is a class's attribute."""

    def __init__(self, function):
        self._function = function
        resemble(self, function.__wrapped__)

    def __call__(self, *args, **keywords):
        return self._function(*args, **keywords)

    def __getattr__(self, name):
        return getattr(self.__wrapped__, name)

    def __repr__(self):
        return repr(self.__wrapped__)

    def __reduce_ex__(self, protocol):
        return self.__qualname__


def resemble(function, original):
    """Gives a function the looks of the callable it stands in for."""
    for name in WRAPPER_ASSIGNMENTS:
        try:
            setattr(function, name, getattr(original, name))
        except (AttributeError, TypeError):
            continue
    function.__wrapped__ = original
    return function


def own_part(function, *args, **keywords):
    """What goes wrong in the probe is not the program's business: an error of one of Python's own
    types. What only came up in it by chance is: an interrupt, what a signal's handler raises, what
    another thread throws into this one."""
    try:
        return function(*args, **keywords)
    except Exception as error:
        if type(error).__module__ not in ("builtins", "struct") or _is_of_program(error):
            raise
        return None


def _is_of_program(error):
    """Whether an exception came up in the program's own code."""
    passed = error.__traceback__
    while passed is not None:
        if files.own_path(passed.tb_frame.f_code.co_filename) is not None:
            return True
        passed = passed.tb_next
    return False
