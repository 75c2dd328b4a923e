# SPDX-License-Identifier: GPL-3.0-or-later
"""A notify is no note: who comes later waits for ever."""
# executions: 2
# outcome: 1 x output 'got it\n'
# outcome: 1 x deadlock ''
import threading

change = threading.Condition()


def consume():
    with change:
        change.wait()
    print("got it")


thread = threading.Thread(target=consume)
thread.start()
with change:
    change.notify()
thread.join()
