# SPDX-License-Identifier: GPL-3.0-or-later
"""Both look, both find nothing, both act."""
# executions: 8
# outcome: 8 x output '2\n'
import threading

tickets = [1, 1]
sold = []


def work():
    if len(tickets) > 0:
        tickets.pop()
        sold.append(1)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(sold))
