# SPDX-License-Identifier: GPL-3.0-or-later
"""A priority counts among what is there."""
# executions: 4
# outcome: 3 x output '1 2\n'
# outcome: 1 x output '2 1\n'
import queue
import threading

wards = queue.PriorityQueue()
threads = [threading.Thread(target=wards.put, args=(i,)) for i in (2, 1)]
for thread in threads:
    thread.start()
print(wards.get(), wards.get())
for thread in threads:
    thread.join()
