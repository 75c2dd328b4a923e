# SPDX-License-Identifier: GPL-3.0-or-later
"""Two threads wait for each other's end."""
# executions: 4
# outcome: 4 x deadlock ''
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
