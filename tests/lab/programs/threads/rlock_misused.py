# SPDX-License-Identifier: GPL-3.0-or-later
import threading

lock = threading.RLock()
lock.acquire()


def other():
    print(lock.acquire(False), lock.acquire(timeout=0.001))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=other)
thread.start()
thread.join()
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
