# SPDX-License-Identifier: GPL-3.0-or-later
"""put() of a SimpleQueue never waits, get() does."""
# executions: 1
# outcome: 1 x output 'note\n'
import queue
import threading

line = queue.SimpleQueue()
thread = threading.Thread(target=line.put, args=("note",))
thread.start()
print(line.get())
thread.join()
