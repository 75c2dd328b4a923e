# SPDX-License-Identifier: GPL-3.0-or-later
"""What trama_probe.backend promises, in Python alone.

It reports the same, slower, and where the extension is invisible it has frames of its own,
which ``strip`` takes out of a traceback before that is printed.
"""

import os
from _thread import _local, get_native_id

from trama_probe import kinds
from trama_probe.pure import link, ring
from trama_probe.pure.places import Places

_places = Places(link)
_this = _local()
_numbers = {"thread": 1, "object": 0}
_FLAVOUR = 2
_NOWHERE = 0xFFFF


def open(path, python, program):
    _places.forget()
    _numbers["thread"] = 1
    _this.number = 1
    memory = ring.open()
    try:
        heard = link.open(path) and link.hello(memory, _FLAVOUR, python, program)
    finally:
        os.close(memory)
    if not heard:
        ring.silence()
    return heard


def configure(judge, namer, shorten):
    from trama_probe.pure import acquiring

    _places.judge = judge
    acquiring.namer = namer


def silence():
    ring.silence()


def thread():
    try:
        return _this.number
    except AttributeError:
        number = _this.number = new_thread()
        name = b"thread %d" % number
        ring.write(number, 0, 0, _NOWHERE, kinds.THREAD_BEGIN, get_native_id(), name)
        return number


def new_thread():
    _numbers["thread"] += 1
    return _numbers["thread"]


def new_object():
    _numbers["object"] += 1
    return _numbers["object"]


def become(number):
    _this.number = number


def report(kind, object=0, argument=0, text="", code=None, offset=-1):
    if not ring.speaks():
        return
    place = _places.user_line() if code is None else _places.of(code, offset)
    _write(place, kind, object, argument, text)


def _write(place, kind, object, argument, text):
    if not text:
        ring.write(thread(), object, place[0], place[1], kind, argument)
        return
    left = text.encode("utf-8", "backslashreplace")
    while True:
        part = ring.fitting(left)
        ring.write(thread(), object, place[0], place[1], kind, argument, left[:part])
        left = left[part:]
        if not left or kind != kinds.WRITE:
            return


def caller_is_user(frame):
    """Whether the code of the frame is the program's own."""
    return _places.number(frame.f_code) != 0


def lock():
    from trama_probe.pure import lock as locks

    return locks.replacement()


def rlock_type(through):
    from trama_probe.pure import rlock as rlocks

    rlocks.through = through
    return rlocks.RLock


def rlock(number):
    from trama_probe.pure import rlock as rlocks

    return rlocks.numbered(number)


def queue_ports(queue, number, bound, tried):
    from trama_probe.pure import queue as queues

    return queues.ports(queue, number, bound, tried)


def task_done(original, misused):
    from trama_probe.pure import queue as queues

    return queues.task_done(original, misused)


def weakly(object, name):
    from _weakref import ref

    known, function = ref(object), getattr(type(object), name)

    def method(*args):
        alive = known()
        if alive is None:
            raise ReferenceError("weakly-referenced object no longer exists")
        return function(alive, *args)

    return method


def subclass(base):
    return type(base)(base.__name__, (base,), {
        "__module__": base.__module__, "__qualname__": base.__qualname__, "__slots__": (),
        "__doc__": base.__doc__})


def around(original, before, after=None, known=None):
    from trama_probe.pure.around import stand_in

    return stand_in(original, before, after, known)


def surely(original, before):
    from trama_probe.pure.around import sure_stand_in

    return sure_stand_in(original, before)


def semlock(raw, number, told):
    from trama_probe.pure.semlock import SemLock

    return SemLock(raw, number, told)


def tap(original, role, number, owner=None, mark=None):
    from trama_probe.pure import taps

    return taps.new(original, role, number, owner, mark)


def is_empty(fd):
    from trama_probe.pure import taps

    return taps.is_empty(fd)


def wait_for_room(fd, number):
    from trama_probe.pure import taps

    return taps.wait_for_room(fd, number)


def foreign(code):
    _places.foreign(code)


def writer(original, stream):
    def before(text, *rest):
        if isinstance(text, str) and text and not rest:
            report(kinds.WRITE, stream, 0, text)

    return around(original, before)


def strip(exception):
    from trama_probe.pure import tracebacks

    tracebacks.strip(exception)
