# SPDX-License-Identifier: GPL-3.0-or-later
"""Two threads wait for each other's end."""
# outcome: deadlock ''
import threading

threads = []
both = threading.Event()


def work(other):
    both.wait()
    threads[other].join()


threads += [threading.Thread(target=work, args=(1 - i,)) for i in range(2)]
for thread in threads:
    thread.start()
both.set()
for thread in threads:
    thread.join()
