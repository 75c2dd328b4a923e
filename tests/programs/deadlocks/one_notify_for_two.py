# SPDX-License-Identifier: GPL-3.0-or-later
"""Two wait, one is woken."""
# outcome: output 'all in\n'
# outcome: deadlock ''
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
