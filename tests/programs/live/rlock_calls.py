# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way to ask for a reentrant lock, and what is wrong with some."""
import _thread
import copy
import pickle
import re
import threading
import weakref

lock = threading.RLock()
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.001), lock._is_owned())
print(lock.release(), lock.release(), lock.release(), lock._is_owned())
with lock as obtained:
    print(obtained)


def say(mistake):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__, error)


def elsewhere(function):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


say(lock.release)
with lock:
    elsewhere(lambda: say(lock.release))
    elsewhere(lambda: print(lock.acquire(False), lock.acquire(timeout=0.001)))
for mistake in (lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2),
                lambda: lock._release_save(), lambda: lock._acquire_restore(()),
                lambda: pickle.dumps(lock), lambda: copy.copy(lock), lambda: copy.deepcopy(lock)):
    say(mistake)
condition = threading.Condition(lock)
with lock, condition:
    print(condition.wait(0.001), lock._is_owned())
print(re.sub("(owner|at )[=0-9a-fx]+", "", repr(lock)))
with lock:
    print(re.sub("(owner|at )[=0-9a-fx]+", "", repr(lock)))
print(type(lock), type(lock) is _thread.RLock, isinstance(lock, type(threading.Condition()._lock)))
print(threading.RLock.__name__, threading._CRLock is _thread.RLock, weakref.ref(lock)() is lock)
print(pickle.loads(pickle.dumps(type(lock))) is type(lock))


class Named(type(lock)):
    def __init__(self, name):
        super().__init__()
        self.name = name


class Silent(threading._CRLock):
    def __init__(self):
        self.word = "own"


named = Named("a name")
with named, Silent() as obtained:
    print(named.name, obtained, named._is_owned())
with threading._RLock() as obtained:
    print(obtained)
lock.acquire()
lock._at_fork_reinit()
print(lock._is_owned(), hasattr(lock, "__dict__"), callable(threading.RLock))
print(lock._recursion_count() if hasattr(lock, "_recursion_count") else 0)
