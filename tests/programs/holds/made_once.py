# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking and making under one lock: it is made once."""
# executions: 2
# outcome: 2 x output '1\n'
import threading

guard = threading.Lock()
made = 0


def work():
    global made
    with guard:
        if made == 0:
            made += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(made)
