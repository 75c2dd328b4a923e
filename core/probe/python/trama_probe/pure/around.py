# SPDX-License-Identifier: GPL-3.0-or-later
"""A function that looks like the callable it stands in for."""

from functools import WRAPPER_ASSIGNMENTS

from trama_probe.pure import ring


def stand_in(original, before, after):
    """Calls ``before`` with the arguments, the original, and ``after`` with what ``before``
    returned, the result (None when an exception came) and whether an exception came. ``after``
    is not called when ``before`` returned None."""

    def around(*args, **keywords):
        if not ring.speaks():
            return original(*args, **keywords)
        token = _own_part(before, *args, **keywords)
        if after is None or token is None:
            return original(*args, **keywords)
        try:
            result = original(*args, **keywords)
        except BaseException:
            _own_part(after, token, None, True)
            raise
        _own_part(after, token, result, False)
        return result

    for name in WRAPPER_ASSIGNMENTS:
        try:
            setattr(around, name, getattr(original, name))
        except (AttributeError, TypeError):
            continue
    around.__wrapped__ = original
    return around


def _own_part(function, *args, **keywords):
    """What goes wrong in the probe is not the program's business; an interrupt is."""
    try:
        return function(*args, **keywords)
    except Exception:
        return None
