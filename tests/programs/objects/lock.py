# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

guard = threading.Lock()


def work():
    with guard:
        pass


worker = threading.Thread(target=work, name="A")
guard.acquire()
worker.start()
until_blocked(worker)
guard.release()
worker.join()
guard.acquire()
print(guard.acquire(blocking=False), guard.acquire(timeout=0.001))
