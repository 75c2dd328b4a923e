# SPDX-License-Identifier: GPL-3.0-or-later
"""Sleeping longer makes an order likely, not certain."""
# executions: 12
# outcome: 6 x output '[0, 1]\n'
# outcome: 6 x output '[1, 0]\n'
import threading
import time

order = []


def work(i):
    time.sleep(i + 1)
    order.append(i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order)
