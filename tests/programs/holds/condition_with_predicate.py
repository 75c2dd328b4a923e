# SPDX-License-Identifier: GPL-3.0-or-later
"""Who looks before waiting misses no notify."""
# executions: 2
# outcome: 2 x output 'got it\n'
import threading

change = threading.Condition()
ready = False


def consume():
    with change:
        while not ready:
            change.wait()
    print("got it")


def produce():
    global ready
    with change:
        ready = True
        change.notify()


threads = [threading.Thread(target=one) for one in (consume, produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
