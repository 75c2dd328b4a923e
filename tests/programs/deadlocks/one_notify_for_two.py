# SPDX-License-Identifier: GPL-3.0-or-later
"""Two wait, one is woken."""
# executions: 8
# outcome: 2 x deadlock ''
# outcome: 6 x output 'all in\n'
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
    change.notify()
for thread in threads:
    thread.join()
print("all in")
