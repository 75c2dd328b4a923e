# SPDX-License-Identifier: GPL-3.0-or-later
import threading

meet = threading.Barrier(3)
steps = []
guard = threading.Lock()


def walks():
    for step in range(3):
        with guard:
            steps.append(step)
        meet.wait()


threads = [threading.Thread(target=walks) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(steps)
