# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

lock = threading.Lock()
lock.acquire()
print(lock.acquire(timeout=0.02), threading.Event().wait(0.02),
      threading.Semaphore(0).acquire(timeout=0.02))
for waits in (lambda: queue.Queue().get(timeout=0.02),
              lambda: queue.SimpleQueue().get(timeout=0.02)):
    try:
        waits()
    except queue.Empty:
        print("empty")
condition = threading.Condition()
with condition:
    print(condition.wait(0.02))
