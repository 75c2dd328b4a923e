# SPDX-License-Identifier: GPL-3.0-or-later
import threading

lock = threading.Lock()
lock.acquire()
helper = threading.Thread(target=lock.release)
helper.start()
with lock:
    print("obtained")
helper.join()
