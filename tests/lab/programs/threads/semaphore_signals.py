# SPDX-License-Identifier: GPL-3.0-or-later
import threading

done = threading.Semaphore(0)
results = {}


def works(number):
    results[number] = number ** 2
    done.release()


for number in range(4):
    threading.Thread(target=works, args=(number,)).start()
for _ in range(4):
    done.acquire()
print(sorted(results.items()))
