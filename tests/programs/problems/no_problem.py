# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks in the right order, a queue that is read, threads that are joined."""

import queue
import threading

left = threading.Lock()
right = threading.Lock()
results = queue.Queue()


def eat(name):
    with left:
        with right:
            results.put(name)


diners = [threading.Thread(target=eat, args=(name,), name=name) for name in ("Ana", "Bruno")]
for diner in diners:
    diner.start()
for diner in diners:
    diner.join()
print(sorted(results.get() for _ in diners))
