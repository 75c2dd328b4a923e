# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

asked, told = queue.Queue(), queue.Queue()


def works():
    for number in iter(asked.get, "stop"):
        told.put((number, number % 3 == 0))


workers = [threading.Thread(target=works) for _ in range(3)]
for worker in workers:
    worker.start()
for number in range(10):
    asked.put(number)
for _ in workers:
    asked.put("stop")
for worker in workers:
    worker.join()
print(sorted(told.get() for _ in range(10)))
