# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

todo = queue.PriorityQueue()
threads = [threading.Thread(target=todo.put, args=((n * 7 % 5, n),)) for n in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([todo.get() for _ in range(5)])
