# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions that share a variable share its lock."""
# executions: 2
# outcome: 2 x output '2\n'
import threading


def counter():
    guard = threading.Lock()
    count = 0

    def add():
        nonlocal count
        with guard:
            count += 1

    return add, lambda: count


add, count = counter()
threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count())
