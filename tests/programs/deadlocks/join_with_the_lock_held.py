# SPDX-License-Identifier: GPL-3.0-or-later
"""It waits for a thread that waits for its lock."""
# executions: 1
# outcome: 1 x deadlock ''
import threading

guard = threading.Lock()


def work():
    with guard:
        pass


thread = threading.Thread(target=work)
with guard:
    thread.start()
    thread.join()
print("done")
