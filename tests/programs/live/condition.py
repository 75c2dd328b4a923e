# SPDX-License-Identifier: GPL-3.0-or-later
"""Every call of a Condition: with a lock of its own, with a Lock and with an RLock."""
import copy
import pickle
import re
import signal
import threading
import weakref

own = threading.Condition()
lock = threading.Lock()
on_lock = threading.Condition(lock)
rlock = threading.RLock()
on_rlock = threading.Condition(lock=rlock)


def waits(condition, ready, *timeout):
    with condition:
        ready.set()
        print(condition.wait(*timeout))


def start(condition, *timeout):
    """A thread that stands in wait() when the condition's lock is free again."""
    ready = threading.Event()
    thread = threading.Thread(target=waits, args=(condition, ready, *timeout))
    thread.start()
    ready.wait()
    return thread


def say(mistake):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__, error)


for condition in (own, on_lock, on_rlock):
    thread = start(condition)
    with condition:
        condition.notify()
    thread.join()

threads = [start(own, 60) for _ in range(3)]
with own:
    own.notify(2)
    own.notify_all()
for thread in threads:
    thread.join()

with own:
    print(own.wait(0), own.wait(timeout=0.001))
    print(own.wait_for(lambda: True), own.wait_for(lambda: False, 0.001))
with rlock, on_rlock:
    print(on_rlock.wait(0.001))
for mistake in (own.wait, own.notify, own.notify_all, on_lock.wait, on_rlock.notify, own.release,
                lambda: pickle.dumps(own), lambda: copy.deepcopy(own),
                lambda: copy.deepcopy(on_lock), lambda: threading.Condition(1)):
    say(mistake)
print(own.acquire(), own.acquire(False), own.release(), own.release())
same = copy.copy(own)
with same:
    same.notify()


class Queue(threading.Condition):
    def __init__(self):
        super().__init__()
        self.calls = 0

    def wait(self, timeout=None):
        self.calls += 1
        return super().wait(timeout)


queue = Queue()
with queue:
    print(queue.wait(0), queue.calls)


def interrupt(signum, frame):
    raise InterruptedError("enough")


signal.signal(signal.SIGALRM, interrupt)
with own:
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    say(own.wait)

print(re.sub("(owner|at )[=0-9a-fx]+", "", repr(own)), sorted(vars(own)))
gone = [threading.Condition(), threading.Condition(threading.Lock()),
        threading.Condition(threading.RLock())]
gone = [weakref.ref(gone.pop()) for _ in range(3)]
print([reference() for reference in gone])
