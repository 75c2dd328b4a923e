# SPDX-License-Identifier: GPL-3.0-or-later
"""All take the fork on their left, and wait for the other one."""
# executions: 7
# outcome: 6 x output ''
# outcome: 1 x deadlock ''
import threading

forks = [threading.Lock() for _ in range(3)]


def eat(i):
    with forks[i]:
        with forks[(i + 1) % 3]:
            pass


threads = [threading.Thread(target=eat, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
