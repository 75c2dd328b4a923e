# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading
import time

tasks = queue.Queue()


def late():
    time.sleep(1)
    tasks.put("late")


threading.Thread(target=late).start()
try:
    tasks.get(timeout=0.25)
except queue.Empty:
    print("not yet")
print(tasks.get(timeout=60))
