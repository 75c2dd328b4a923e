# SPDX-License-Identifier: GPL-3.0-or-later
"""The extension where it loads, else the same in Python; both have the same names.

``open(socket, python, program)``  connect and say hello; forget an engine before
``configure(judge, namer, shorten)``   whose file it is, what an object is called, and what a
                                   value looks like
``report(kind, object=0, argument=0, text="", code=None, offset=-1)``
``around(original, before, after=None, known=None)``   a callable that stands in for another
``surely(original, before)``        the same for a call that an interrupt must not prevent
``writer(write, stream)``          the same for a stream's write
``lock()``                         what stands in for threading.Lock
``rlock_type(through)``            what stands in for _thread.RLock; ``through`` is the code of
                                   threading.RLock
``rlock(number)``                  an RLock that reports as the object of this number
``queue_ports(queue, number, bound, tried)``   what stands in for a queue's `_put`, `_get` and
                                   `_qsize`: a dict for the instance
``task_done(original, misused)``   what stands in for Queue.task_done
``weakly(object, name)``           a method of an object that does not keep it alive
``subclass(base)``                 an empty subclass of a type in C, which looks like it
``semlock(raw, number, told)``     what stands in for the semaphore in a lock of multiprocessing
``tap(original, role, number, owner=None, mark=None)``   what stands in for a queue's method
``is_empty(fd)``, ``wait_for_room(fd, number)``          of a pipe
``foreign(code)``                  this code object is not the program's, whatever its file
``thread()``, ``new_thread()``, ``become(number)``   birth numbers of threads
``new_object()``                   the birth number of an object
``silence()``                      report nothing from now on
``strip(exception)``               take our own frames out of its traceback
"""

import os
import sys


def _choose():
    if os.environ.get("TRAMA_PURE") != "1":
        try:
            from trama_probe import _trama_native as native

            return native
        except ImportError:
            _refuse_subinterpreter()
    from trama_probe.pure import backend as pure

    return pure


def _refuse_subinterpreter():
    """The ring is one a process, and the main interpreter has it."""
    if sys.version_info < (3, 12):
        return
    try:
        import _interpreters as interpreters
    except ImportError:
        import _xxsubinterpreters as interpreters
    main, current = interpreters.get_main(), interpreters.get_current()
    if main != current:
        raise RuntimeError("not the main interpreter")


_backend = _choose()
open = _backend.open
configure = _backend.configure
report = _backend.report
around = _backend.around
surely = _backend.surely
writer = _backend.writer
lock = _backend.lock
rlock_type = _backend.rlock_type
rlock = _backend.rlock
queue_ports = _backend.queue_ports
task_done = _backend.task_done
subclass = _backend.subclass
weakly = _backend.weakly
semlock = _backend.semlock
tap = _backend.tap
is_empty = _backend.is_empty
foreign = _backend.foreign
wait_for_room = _backend.wait_for_room
thread = _backend.thread
new_thread = _backend.new_thread
become = _backend.become
new_object = _backend.new_object
silence = _backend.silence


def _no():
    return False


# Where the Lab decides, which takes the extension: ``decided()`` says whether it does.
# ``turn(original, plan)``, ``thing(guards)``, ``thing_of(number, guards)``, ``number_of(lock)``,
# ``output(stream)``, ``share(number, key)``, ``thing_of_semaphore(handle)``,
# ``thing_of_process(pid)``, ``publish(thing, guards)``, ``step(verb, object, thing)``,
# ``hush(by)``: see lab/steps.py.
# ``discard()``: report to nobody, see engine.py. ``raises(text)``: see exceptions.py.
# ``note(kind, name)``: something is not decided, as lab::Uncontrolled says.
# ``again()``: the next execution begins, see lab/repeating.py.
# ``explores()``: whether the program is executed again and again, ``races()``: or was, when this
# order was found; see lab/loading.py.
# ``hook(sites)``, ``begins()``, ``polls()``: see lab/loading.py.
decided = getattr(_backend, "decided", _no)
if decided():
    turn = _backend.turn
    discard = _backend.discard
    again = _backend.again
    explores = _backend.explores
    note = _backend.note
    races = _backend.races
    raises = _backend.raises
    thing = _backend.thing
    thing_of = _backend.thing_of
    number_of = _backend.number_of
    output = _backend.output
    share = _backend.share
    thing_of_semaphore = _backend.thing_of_semaphore
    thing_of_process = _backend.thing_of_process
    publish = _backend.publish
    step = _backend.step
    hush = _backend.hush
    hook = _backend.hook
    begins = _backend.begins
    polls = _backend.polls


def _leave(exception):
    """The extension has no frames in a traceback."""


strip = getattr(_backend, "strip", _leave)
