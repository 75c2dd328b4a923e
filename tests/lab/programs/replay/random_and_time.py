# SPDX-License-Identifier: GPL-3.0-or-later
import random
import threading
import time


def works(name):
    for _ in range(3):
        time.sleep(random.random())
        print(name, time.monotonic(), time.time(), time.perf_counter_ns())


threads = [threading.Thread(target=works, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(random.random())
