# SPDX-License-Identifier: GPL-3.0-or-later
"""Woken, or out of time."""
# executions: 7
# outcome: 3 x output 'False\n'
# outcome: 4 x output 'True\n'
import threading

change = threading.Condition()


def work():
    with change:
        change.notify()


thread = threading.Thread(target=work)
with change:
    thread.start()
    print(change.wait(timeout=1))
thread.join()
