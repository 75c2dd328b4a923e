# SPDX-License-Identifier: GPL-3.0-or-later
"""Who only tries may find it taken."""
# executions: 3
# outcome: 2 x output 'mine\n'
# outcome: 1 x output 'taken\n'
import threading

guard = threading.Lock()


def work():
    with guard:
        pass


thread = threading.Thread(target=work)
thread.start()
if guard.acquire(blocking=False):
    print("mine")
    guard.release()
else:
    print("taken")
thread.join()
