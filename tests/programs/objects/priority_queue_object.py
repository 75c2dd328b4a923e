# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

from blocked import until_blocked

tasks = queue.PriorityQueue(maxsize=2)


def work():
    for _ in range(3):
        print(tasks.get())
        tasks.task_done()


worker = threading.Thread(target=work, name="A")
worker.start()
until_blocked(worker)
for number in (2, 1, 3):
    tasks.put(number)
tasks.join()
worker.join()
try:
    tasks.get_nowait()
except queue.Empty:
    print("empty")
