# SPDX-License-Identifier: GPL-3.0-or-later
"""A full queue makes its producer wait, and loses nothing."""
# executions: 1
# outcome: 1 x output 'ab\n'
import queue
import threading

line = queue.Queue(maxsize=1)


def produce():
    for item in "ab":
        line.put(item)


thread = threading.Thread(target=produce)
thread.start()
print(line.get() + line.get())
thread.join()
