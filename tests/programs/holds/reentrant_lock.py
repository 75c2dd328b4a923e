# SPDX-License-Identifier: GPL-3.0-or-later
"""Who holds an RLock may take it again."""
# executions: 2
# outcome: 2 x output '2\n'
import threading

guard = threading.RLock()
steps = []


def inner():
    with guard:
        steps.append("inner")


def work():
    with guard:
        inner()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(steps))
