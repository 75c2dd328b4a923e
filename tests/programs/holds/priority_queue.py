# SPDX-License-Identifier: GPL-3.0-or-later
"""What is most urgent comes first, whoever has put it."""
# executions: 2
# outcome: 2 x output '0 1\n'
import queue
import threading

wards = queue.PriorityQueue()


def work(i):
    wards.put((i, "patient"))


threads = [threading.Thread(target=work, args=(1 - i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(wards.get()[0], wards.get()[0])
