# SPDX-License-Identifier: GPL-3.0-or-later
"""Every call of a Semaphore and a BoundedSemaphore."""
import copy
import gc
import pickle
import re
import signal
import threading
import time
import weakref

slots = threading.Semaphore(2)
bounded = threading.BoundedSemaphore(2)


def say(mistake):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__, error)


def start(semaphore):
    """A thread that waits for the semaphore, and then has it for an instant."""
    def holds():
        with semaphore:
            pass
    thread = threading.Thread(target=holds)
    thread.start()
    while not semaphore._cond._waiters:
        time.sleep(0.0001)
    return thread


def interrupt(signum, frame):
    raise InterruptedError("enough")


signal.signal(signal.SIGALRM, interrupt)
for semaphore in (slots, bounded):
    print(semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.acquire(False))
    print(semaphore.acquire(timeout=0.001), semaphore.acquire(True, 0))
    say(lambda: semaphore.acquire(False, 1))
    say(lambda: semaphore.release(0))
    thread = start(semaphore)
    semaphore.release()
    thread.join()
    with semaphore as obtained:
        print(obtained)
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        say(semaphore.acquire)
    print(semaphore.release(), semaphore._value)
    say(lambda: semaphore.release(2))
    print(semaphore._value)
for mistake in (lambda: threading.Semaphore(-1), lambda: pickle.dumps(slots),
                lambda: copy.deepcopy(bounded)):
    say(mistake)


class Gate(threading.BoundedSemaphore):
    def __init__(self, width):
        super().__init__(width)
        self.passed = 0

    def acquire(self, blocking=True, timeout=None):
        self.passed += 1
        return super().acquire(blocking, timeout)


gate = Gate(3)
gate.acquire()
gate.release()
print(gate.passed, type(gate._cond), re.sub(" at [0-9a-fx]+", "", repr(gate._cond)))
gc.disable()
gone = weakref.ref(threading.Semaphore())
print(gone(), sorted(vars(slots)))
