# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight threads share a room with three places, which is full when they come."""
import threading
import time

room = threading.Semaphore(3)


def visit():
    for _ in range(200):
        with room:
            time.sleep(0)


for _ in range(3):
    room.acquire()
threads = [threading.Thread(target=visit) for _ in range(8)]
for thread in threads:
    thread.start()
while len(room._cond._waiters) < 8:
    time.sleep(0.0001)
room.release(3)
for thread in threads:
    thread.join()
