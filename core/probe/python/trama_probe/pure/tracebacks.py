# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes our own frames out of tracebacks before they are printed."""

from trama_probe import files


def strip(exception):
    """Also in what caused the exception and what it was raised in."""
    seen = set()
    waiting = [exception]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        _strip_one(one)
        waiting += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


def _strip_one(exception):
    head = _skip(exception.__traceback__)
    if head is not exception.__traceback__:
        exception.__traceback__ = head
    while head is not None:
        following = _skip(head.tb_next)
        if following is not head.tb_next:
            head.tb_next = following
        head = following


def _skip(traceback):
    while traceback is not None and files.is_probe(traceback.tb_frame.f_code.co_filename):
        traceback = traceback.tb_next
    return traceback
