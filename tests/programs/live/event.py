# SPDX-License-Identifier: GPL-3.0-or-later
"""Every call of an Event."""
import copy
import gc
import signal
import threading
import time
import weakref

go = threading.Event()


def wait():
    print(go.wait())


def interrupt(signum, frame):
    raise InterruptedError("enough")


print(go.wait(0), go.wait(timeout=0.001), go.is_set())
thread = threading.Thread(target=wait)
thread.start()
while not go._cond._waiters:
    time.sleep(0.0001)
go.set()
thread.join()
go.set()
print(go.wait(), go.wait(5), go.is_set())
go.clear()
go.clear()
signal.signal(signal.SIGALRM, interrupt)
signal.setitimer(signal.ITIMER_REAL, 0.05)
for mistake in (go.wait, lambda: copy.deepcopy(go), lambda: go.wait("long")):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__, error)


class Signal(threading.Event):
    def set(self):
        super().set()
        print("set")


done = Signal()
done.set()
print(done.wait(), sorted(vars(done)), type(done._cond))
gc.disable()
gone = weakref.ref(threading.Event())
print(gone())
