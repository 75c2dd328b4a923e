# SPDX-License-Identifier: GPL-3.0-or-later
"""A queue keeps the order in which one producer puts."""
# executions: 5
# outcome: 5 x output '0 1 2\n'
import queue
import threading

line = queue.Queue()


def produce():
    for item in range(3):
        line.put(item)


thread = threading.Thread(target=produce)
thread.start()
print(line.get(), line.get(), line.get())
thread.join()
