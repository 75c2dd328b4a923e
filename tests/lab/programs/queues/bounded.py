# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

tasks = queue.Queue(maxsize=2)
taken = []


def takes():
    while (item := tasks.get()) is not None:
        taken.append(item)


thread = threading.Thread(target=takes)
thread.start()
for number in range(8):
    tasks.put(number)
tasks.put(None)
thread.join()
print(taken, tasks.qsize(), tasks.maxsize)
