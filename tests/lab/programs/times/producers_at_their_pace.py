# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading
import time

line = queue.Queue()


def makes(name, pause):
    for number in range(3):
        time.sleep(pause)
        line.put((name, number))


for name, pause in (("slow", 0.25), ("quick", 0.11)):
    threading.Thread(target=makes, args=(name, pause)).start()
print([line.get() for _ in range(6)])
