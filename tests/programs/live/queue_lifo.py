# SPDX-License-Identifier: GPL-3.0-or-later
"""A LifoQueue gives back the last first, also to a thread that waits."""
import queue
import threading

plates = queue.LifoQueue(maxsize=3)
for plate in "abc":
    plates.put(plate)
try:
    plates.put_nowait("d")
except queue.Full:
    print("full")
print(plates.get(), plates.get(), plates.get())
thread = threading.Thread(target=lambda: print(plates.get()))
thread.start()
while not plates.not_empty._waiters:
    pass
plates.put("e")
thread.join()
spare = [queue.LifoQueue(1) for _ in range(2)]
left, right = queue.LifoQueue(maxsize=1), queue.LifoQueue(maxsize=2)
