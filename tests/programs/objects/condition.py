# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

ready = threading.Condition()
lock = threading.Lock()
told = threading.Condition(lock)


def work():
    with ready:
        ready.wait()


worker = threading.Thread(target=work, name="A")
worker.start()
until_blocked(worker)
with ready:
    ready.notify()
worker.join()
with told:
    told.wait(timeout=0.001)
    told.notify_all()
