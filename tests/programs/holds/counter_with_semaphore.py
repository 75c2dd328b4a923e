# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever adds holds the same semaphore from the read to the write."""
# executions: 2
# outcome: 2 x output '2\n'
import threading

guard = threading.Semaphore(1)
total = 0


def work():
    global total
    with guard:
        total += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
