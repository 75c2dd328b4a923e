# SPDX-License-Identifier: GPL-3.0-or-later
"""join() of the queue waits for a task_done() that never comes."""
# executions: 1
# outcome: 1 x deadlock ''
import queue
import threading

line = queue.Queue()


def work():
    line.get()


thread = threading.Thread(target=work)
thread.start()
line.put("plate")
line.join()
print("all done")
