# SPDX-License-Identifier: GPL-3.0-or-later
"""Threads of all kinds: derived, daemons, timers, and those of the _thread module."""
import _thread
import threading

guard = threading.Lock()
own = threading.local()
never = threading.Event()


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"worker {number}")
        self.number = number

    def run(self):
        own.number = self.number
        with guard:
            print(self.name, own.number)


class Quiet(threading.Thread):
    """Its name and daemon are what the program makes of them."""

    name = "quiet"
    daemon = property(lambda self: print("asked") or False)


for number in range(2):
    worker = Worker(number)
    worker.start()
    worker.join()

timer = threading.Timer(0.001, print, ("fired",), {"sep": ""})
timer.start()
timer.join()
cut = threading.Timer(3600, print, ("never",))
cut.daemon = True
cut.name = "cut"
cut.start()
cut.cancel()
cut.join()
print(timer.finished.wait(), timer.finished.wait(0), sorted(vars(timer.finished)))

bare = threading.Event()


def body():
    with guard:
        pass
    bare.set()


_thread.start_new_thread(body, ())
bare.wait()
threading.Thread(target=never.wait, name="cut off", daemon=True).start()
Quiet(target=print, args=("ran",)).start()
