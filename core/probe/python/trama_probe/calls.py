# SPDX-License-Identifier: GPL-3.0-or-later
"""``Thread(target=work())``: the program has called its function itself, and has given what that
returned as the target. The same of a Process. Told when the thread is started."""

from trama_probe import backend, files, kinds, names, objects
from trama_probe.births import Births

_mistakes = Births()


def given(thing, *args, **keywords):
    """A Thread or a Process is made with these arguments."""
    if len(args) < 2 and "target" not in keywords:
        return
    target = keywords["target"] if "target" in keywords else args[1]
    frame = None if callable(target) else objects.maker()
    if frame is None:
        return
    if files.own_path(type(thing).run.__code__.co_filename) is not None:
        return  # it may do without a target
    frame = objects.outside(frame, thing)
    call = names.call_given_as_target(frame)
    if call:
        _mistakes.add(thing, (call, frame.f_code, frame.f_lasti))


def started(thing):
    """The line is that of the mistake, where the thread was made."""
    mistake = _mistakes.of(thing)
    if mistake:
        call, code, offset = mistake
        backend.report(kinds.MISUSE, 0, kinds.NO_TARGET, call, code, offset)
