# SPDX-License-Identifier: GPL-3.0-or-later
"""An RLock that a thread has kept to its end is nobody else's, whenever they were born."""
# executions: 1
# outcome: 1 x output 'taken\n'
import threading

guard = threading.RLock()


def keep():
    guard.acquire()


def look():
    print("mine" if guard.acquire(blocking=False) else "taken")


first = threading.Thread(target=keep)
first.start()
first.join()
second = threading.Thread(target=look)
second.start()
second.join()
