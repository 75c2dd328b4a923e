# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock says one at a time, not who."""
# executions: 2
# outcome: 1 x output '[0, 1]\n'
# outcome: 1 x output '[1, 0]\n'
import threading

guard = threading.Lock()
order = []


def work(i):
    with guard:
        order.append(i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order)
