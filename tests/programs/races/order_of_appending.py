# SPDX-License-Identifier: GPL-3.0-or-later
"""append() is one step; which comes first is open."""
# executions: 2
# outcome: 1 x output '[0, 1]\n'
# outcome: 1 x output '[1, 0]\n'
import threading

order = []


def work(i):
    order.append(i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order)
