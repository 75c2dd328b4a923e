# SPDX-License-Identifier: GPL-3.0-or-later
"""join() of a queue returns once each item was said to be done."""
# executions: 1
# outcome: 1 x output "['plate']\n"
import queue
import threading

line = queue.Queue()
done = []


def work():
    item = line.get()
    done.append(item)
    line.task_done()


thread = threading.Thread(target=work)
thread.start()
line.put("plate")
line.join()
print(done)
thread.join()
