# SPDX-License-Identifier: GPL-3.0-or-later
"""All take the fork with the lower number first: nobody starves."""
# executions: 6
# outcome: 6 x output ''
import threading

forks = [threading.Lock() for _ in range(3)]


def eat(i):
    first, second = sorted((i, (i + 1) % 3))
    with forks[first]:
        with forks[second]:
            pass


threads = [threading.Thread(target=eat, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
