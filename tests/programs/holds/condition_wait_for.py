# SPDX-License-Identifier: GPL-3.0-or-later
"""wait_for() looks again by itself."""
# executions: 2
# outcome: 2 x output 'bread\n'
import threading

change = threading.Condition()
items = []


def consume():
    with change:
        change.wait_for(lambda: items)
        print(items.pop())


thread = threading.Thread(target=consume)
thread.start()
with change:
    items.append("bread")
    change.notify()
thread.join()
