# SPDX-License-Identifier: GPL-3.0-or-later
"""With a predicate and notify_all() nobody sleeps on."""
# executions: 10
# outcome: 10 x output 'all in\n'
import threading

change = threading.Condition()
is_open = False


def enter():
    with change:
        while not is_open:
            change.wait()


threads = [threading.Thread(target=enter) for _ in range(2)]
for thread in threads:
    thread.start()
with change:
    is_open = True
    change.notify_all()
for thread in threads:
    thread.join()
print("all in")
