# SPDX-License-Identifier: GPL-3.0-or-later
"""Guarded reading and guarded writing, with a gap between."""
# executions: 6
# outcome: 4 x output '1\n'
# outcome: 2 x output '2\n'
import threading

guard = threading.Lock()
total = 0


def work():
    global total
    with guard:
        seen = total
    with guard:
        total = seen + 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
