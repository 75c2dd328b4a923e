# SPDX-License-Identifier: GPL-3.0-or-later
import threading

lock = threading.Lock()


def fails():
    try:
        with lock:
            raise KeyError("inside")
    except KeyError as error:
        print(error.args, lock.locked())


thread = threading.Thread(target=fails)
thread.start()
thread.join()
print(lock.acquire(False))
