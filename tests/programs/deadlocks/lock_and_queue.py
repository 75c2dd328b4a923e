# SPDX-License-Identifier: GPL-3.0-or-later
"""It waits for an item while it holds the lock that the producer needs."""
# executions: 2
# outcome: 1 x output 'bread\n'
# outcome: 1 x deadlock ''
import queue
import threading

guard = threading.Lock()
line = queue.Queue()


def produce():
    with guard:
        line.put("bread")


thread = threading.Thread(target=produce)
thread.start()
with guard:
    print(line.get())
thread.join()
