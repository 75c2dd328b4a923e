# SPDX-License-Identifier: GPL-3.0-or-later
import _thread
import threading

lock = _thread.allocate_lock()
lock.acquire()
done = threading.Event()


def works(word, end="!"):
    print(word + end)
    lock.release()


_thread.start_new_thread(works, ("raw",), {"end": "?"})
lock.acquire()
print(lock.locked())
