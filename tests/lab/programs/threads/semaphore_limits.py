# SPDX-License-Identifier: GPL-3.0-or-later
import threading

seats = threading.Semaphore(2)
inside = 0
most = 0
guard = threading.Lock()


def enters():
    global inside, most
    with seats:
        with guard:
            inside += 1
            most = max(most, inside)
        with guard:
            inside -= 1


threads = [threading.Thread(target=enters) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(inside, 1 <= most <= 2)
