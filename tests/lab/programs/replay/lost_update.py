# SPDX-License-Identifier: GPL-3.0-or-later
import threading

counter = 0


def count():
    global counter
    for _ in range(20):
        counter += 1


threads = [threading.Thread(target=count) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
