# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way to ask for a lock, from one thread, and what is wrong with some."""
import copy
import pickle
import threading
import weakref

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
print(lock.acquire(timeout=0.001), lock.acquire(True, 0.001))
lock.release()
print(lock.acquire(True, -1), lock.release(), lock.locked())
with lock as obtained:
    print(obtained)
for mistake in (lambda: lock.release(), lambda: lock.acquire(False, 1),
                lambda: lock.acquire(timeout=-2), lambda: lock.acquire(True, 1e300),
                lambda: pickle.dumps(lock), lambda: copy.copy(lock), lambda: copy.deepcopy(lock)):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__, error)
for mistake in (lambda: lock.acquire("no", "number"), lambda: lock.acquire(colour=1),
                lambda: threading.Lock(1), lambda: lock.unheard_of,
                lambda: type(lock)(1)):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__)
print(repr(lock).split(" at ")[0], type(lock).__name__, type(lock).__module__)
print(weakref.ref(lock)() is lock, callable(threading.Lock))
print(threading.Lock.__name__, threading.Lock.__module__)
print(pickle.loads(pickle.dumps(threading.Lock)) is threading.Lock)


class Makes:
    kind = threading.Lock


print(Makes().kind().locked())
lock.acquire()
lock._at_fork_reinit()
print(lock.locked())
condition = threading.Condition(lock)
with condition:
    print(condition.wait(0.001))
    condition.notify()
