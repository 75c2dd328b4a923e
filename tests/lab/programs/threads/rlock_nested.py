# SPDX-License-Identifier: GPL-3.0-or-later
import threading

lock = threading.RLock()
total = []


def down(n):
    with lock:
        if n:
            down(n - 1)
        total.append(n)


threads = [threading.Thread(target=down, args=(3,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
