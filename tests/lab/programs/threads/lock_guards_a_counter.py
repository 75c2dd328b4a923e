# SPDX-License-Identifier: GPL-3.0-or-later
import threading

counter = 0
guard = threading.Lock()


def count():
    global counter
    for _ in range(5):
        with guard:
            counter += 1


threads = [threading.Thread(target=count) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
