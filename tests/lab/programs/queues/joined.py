# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

tasks = queue.Queue()
done = []


def works():
    while True:
        item = tasks.get()
        done.append(item * item)
        tasks.task_done()


for _ in range(3):
    threading.Thread(target=works, daemon=True).start()
for number in range(9):
    tasks.put(number)
tasks.join()
print(sorted(done))
