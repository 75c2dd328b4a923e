# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches exceptions that nobody catches."""

import atexit
import sys

from trama_probe import backend, files, kinds

_PLAIN = (str, int, float, bool, bytes, type(None))
_reported = None


def watch():
    sys.excepthook = backend.around(sys.excepthook, _uncaught)
    atexit.register(_at_exit)


def report(exception):
    """Reports an exception that nobody caught, and returns its text."""
    global _reported
    _reported = id(exception)
    text = text_of(exception)
    code, offset = _origin(exception.__traceback__)
    backend.report(kinds.RAISE, 0, 0, text, code, offset)
    if backend.decided():
        backend.raises(text)
    backend.strip(exception)
    return text


def text_of(exception):
    """``ValueError: text`` as a traceback says it, without running any code of the program's."""
    kind = type(exception)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = "%s.%s" % (kind.__module__, name)
    words = str(exception) if _has_plain_text(exception) else ""
    return "%s: %s" % (name, words) if words else name


def _has_plain_text(exception):
    for kind in type(exception).__mro__:
        if "__str__" in kind.__dict__:
            own = kind.__module__ != "builtins"
            return not own and all(type(arg) in _PLAIN for arg in exception.args)
    return False


def _origin(traceback):
    """The innermost instruction of the program's own that the exception passed through."""
    code, offset = _nothing.__code__, -1
    while traceback is not None:
        passed = traceback.tb_frame.f_code
        if files.own_path(passed.co_filename) is not None:
            code, offset = passed, traceback.tb_lasti
        traceback = traceback.tb_next
    return code, offset


def _nothing():
    """Its code is ours, so a record at it has no line."""


def _uncaught(kind, exception, traceback):
    if isinstance(exception, BaseException):
        report(exception)


def _at_exit():
    """A program with an excepthook of its own: Python still keeps the exception."""
    last = getattr(sys, "last_value", None)
    if isinstance(last, BaseException) and id(last) != _reported:
        report(last)
