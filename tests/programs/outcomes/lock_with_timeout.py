# SPDX-License-Identifier: GPL-3.0-or-later
"""It comes in time, or it does not."""
# executions: 13
# outcome: 7 x output 'mine\n'
# outcome: 6 x output 'too late\n'
import threading
import time

guard = threading.Lock()


def work():
    with guard:
        time.sleep(2)


thread = threading.Thread(target=work)
thread.start()
if guard.acquire(timeout=1):
    print("mine")
    guard.release()
else:
    print("too late")
thread.join()
