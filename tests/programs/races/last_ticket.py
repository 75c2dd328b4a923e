# SPDX-License-Identifier: GPL-3.0-or-later
"""The last ticket is there for both to see, and for one to take."""
# executions: 4
# outcome: 2 x exception 'sold out\n'
# outcome: 2 x output 'sold out\n'
import threading

tickets = [1]


def work():
    if tickets:
        tickets.pop()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('sold out')
