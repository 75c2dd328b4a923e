# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

tasks = queue.Queue()


def fills():
    for number in range(5):
        tasks.put(number)
    tasks.put(None)


threading.Thread(target=fills).start()
for item in iter(tasks.get, None):
    print(item)
