# SPDX-License-Identifier: GPL-3.0-or-later
"""Two threads, each waiting for the other's lock; and the main thread for both."""
import threading

one, other = threading.Lock(), threading.Lock()
both = threading.Barrier(2)


def cross(first, second):
    with first:
        both.wait()
        with second:
            pass


threads = [threading.Thread(target=cross, args=pair) for pair in ((one, other), (other, one))]
for thread in threads:
    thread.start()
print("ready", flush=True)
for thread in threads:
    thread.join()
