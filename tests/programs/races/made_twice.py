# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking and making without a lock."""
# executions: 6
# outcome: 2 x output '1\n'
# outcome: 4 x output '2\n'
import threading

made = None
made_by = []


def work():
    global made, count
    if made is None:
        made = object
        made_by.append(1)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(made_by))
