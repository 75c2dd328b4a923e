# SPDX-License-Identifier: GPL-3.0-or-later
"""The main thread ends with the lock in its hand, and Python waits for A for ever."""

import threading

guard = threading.Lock()


def work():
    with guard:
        print("works")


guard.acquire()
threading.Thread(target=work, name="A").start()
