# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import threading

lock = threading.RLock()
with contextlib.ExitStack() as stack:
    for _ in range(3):
        stack.enter_context(lock)
    stack.callback(print, "left")
    print("inside")
helper = threading.Thread(target=lambda: print(lock.acquire(False)))
helper.start()
helper.join()
