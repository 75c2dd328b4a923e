# SPDX-License-Identifier: GPL-3.0-or-later
"""Two threads that do nothing but compute, each for several switch intervals."""
import sys
import threading
import time

WORK = 20 * sys.getswitchinterval()


def work():
    n, begin = 0, time.thread_time()
    while time.thread_time() - begin < WORK:
        n += 1


threads = [threading.Thread(target=work, name=name) for name in "AB"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
