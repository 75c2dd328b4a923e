# SPDX-License-Identifier: GPL-3.0-or-later
"""Two threads, each with what the other one wants."""
import threading

one, other = threading.Lock(), threading.Lock()
both = threading.Barrier(2)


def takes(first, second):
    with first:
        both.wait()
        with second:
            pass


threads = [threading.Thread(target=takes, args=pair) for pair in ((one, other), (other, one))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
