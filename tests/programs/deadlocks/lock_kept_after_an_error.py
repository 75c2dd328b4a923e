# SPDX-License-Identifier: GPL-3.0-or-later
"""The exception passed the release() by."""
# executions: 1
# outcome: 1 x deadlock ''
import threading

guard = threading.Lock()


def work():
    guard.acquire()
    print(1 // 0)
    guard.release()


thread = threading.Thread(target=work)
thread.start()
thread.join()
guard.acquire()
print("mine")
